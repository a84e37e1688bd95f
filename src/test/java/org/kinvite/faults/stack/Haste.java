package org.kinvite.faults.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of the application in the matrix. Timeouts, leases and pauses are shorter than the product's, in the same
 * order of length, so that a row heals in seconds; nothing else differs.
 */
final class Haste {

    private Haste() {}

    static Map<String, String> settings() {
        var all = new LinkedHashMap<String, String>();
        // 3m: how long a job belongs to an instance
        all.put("camunda.client.worker.defaults.timeout", "10s");
        // 3m: how long a message does
        all.put("kinvite.messaging.lease", "8s");
        // 5s, 1m, 5m, 20m, 1h, 2h: how long a message waits whose answer got lost
        all.put("kinvite.messaging.lost-answer-pauses", "2s,4s,6s,8s,10s,12s");
        // 30s, 10s: how long a row of the outbox does, and how long publishing it may take
        all.put("kinvite.engine.lease", "6s");
        all.put("kinvite.engine.request-timeout", "3s");
        // 5s, 20s, 1m, 5m, 15m: between the tries of a job that fails
        all.put("kinvite.engine.job-back-off", "1s,2s,3s,4s,5s");
        // 5s, 20s, 2m
        all.put("kinvite.messaging.text.connect-timeout", "1s");
        all.put("kinvite.messaging.text.answer-timeout", "3s");
        all.put("kinvite.messaging.text.settles-after", "4s");
        // 5s, 30s, 30s
        all.put("spring.mail.properties.mail.smtp.connectiontimeout", "1000");
        all.put("spring.mail.properties.mail.smtp.timeout", "3000");
        all.put("spring.mail.properties.mail.smtp.writetimeout", "3000");
        // 60 s: how long the database keeps the locks of an instance that says nothing
        all.put("spring.datasource.hikari.data-source-properties.sessionVariables", "wait_timeout=8");
        // one segment a second would take hours
        all.put("kinvite.messaging.text.segments-per-second", "1000");
        // the matrix runs at any hour
        all.put("kinvite.messaging.texts-from", "00:00");
        all.put("kinvite.messaging.texts-until", "23:59:59");
        return all;
    }
}
