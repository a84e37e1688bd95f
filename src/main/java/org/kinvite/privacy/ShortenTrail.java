package org.kinvite.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.audit.TrimTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shortens the audit trail. It is one chain for all agencies of an installation, which can only lose its beginning: so the
 * agency that keeps it longest decides for all.
 */
@Component
class ShortenTrail {

    /** @param complete false while somebody else works on the trail, so that the rest is for later */
    record Shortened(Map<Long, Integer> byAgency, boolean complete) {}

    private static final Logger LOG = LoggerFactory.getLogger(ShortenTrail.class);

    private final TrimTrail trimTrail;
    private final PrivacySettings settings;

    ShortenTrail(TrimTrail trimTrail, PrivacySettings settings) {
        this.trimTrail = trimTrail;
        this.settings = settings;
    }

    Shortened to(int years, Instant now) {
        var cutoff = now.atZone(ZoneOffset.UTC).minusYears(years).toInstant();
        var removed = new HashMap<Long, Integer>();
        while (true) {
            var batch = trimTrail.before(cutoff, settings.batch());
            batch.ifPresent(trimmed -> add(trimmed, removed));
            if (batch.isEmpty() || !batch.get().more()) {
                return new Shortened(removed, batch.isPresent());
            }
        }
    }

    private static void add(TrimTrail.Trimmed trimmed, Map<Long, Integer> removed) {
        trimmed.byAgency().forEach((agency, entries) -> removed.merge(agency, entries, Integer::sum));
        if (trimmed.firstBroken() != null) {
            LOG.error("the audit trail was not what had been sealed from position {} on", trimmed.firstBroken());
        }
    }
}
