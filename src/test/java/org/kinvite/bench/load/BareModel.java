package org.kinvite.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The product's model under other names, so that the application, which runs beside it, is not asked to work on it. */
final class BareModel {

    static final String INVITATION_REQUESTED = "bare-requested";
    static final String GENERATE_SIGN_IN_PIN = "bare.generate-sign-in-pin-crowd";
    static final String SEND_INVITATION = "bare.send-crowd";
    static final String SEND_REMINDER = "bare.send-reminder";

    private BareModel() {}

    static String text() {
        try {
            return Files.readString(Path.of("bpmn", "invitation.bpmn"))
                    .replace("process id=\"invitation\"", "process id=\"bare\"")
                    .replace("bpmnElement=\"invitation\"", "bpmnElement=\"bare\"")
                    .replace("name=\"invitation-requested\"", "name=\"" + INVITATION_REQUESTED + "\"")
                    .replace("type=\"invitation.", "type=\"bare.")
                    .replace("&#34;invitation.", "&#34;bare.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process knows that waits for the family, until the next step is due. */
    static Map<String, Object> waiting(Instant nextStepAt) {
        return Map.of(
                "nextStepAt",
                nextStepAt.toString(),
                "remindersLeft",
                3,
                "expiresAt",
                Instant.now().plus(Duration.ofDays(14)).toString());
    }
}
