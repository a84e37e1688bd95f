package org.kinvite.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.audit.TrimTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shortens the audit trail. It is one chain for all agencies of an installation, which can only lose its beginning: so the
 * agency that keeps it longest decides for all. One of which that is not known may want the longest there is.
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

    Shortened asDecided(List<AgencyRetention> decisions, Instant now) {
        var cutoff = now.atZone(ZoneOffset.UTC).minusYears(years(decisions)).toInstant();
        var removed = new HashMap<Long, Integer>();
        while (true) {
            var batch = trimTrail.before(cutoff, settings.batch());
            batch.ifPresent(trimmed -> add(trimmed, removed));
            if (batch.isEmpty() || !batch.get().more()) {
                return new Shortened(removed, batch.isPresent());
            }
        }
    }

    private static int years(List<AgencyRetention> decisions) {
        var unknown = decisions.stream()
                .filter(decision -> decision.auditYears().isEmpty())
                .map(AgencyRetention::agencyId)
                .toList();
        if (unknown.isEmpty()) {
            return decisions.stream()
                    .flatMapToInt(decision -> decision.auditYears().stream())
                    .max()
                    .orElse(RetentionPeriods.MOST_YEARS);
        }
        LOG.error(
                "the audit trail of all agencies is kept {} years: how many is not known of agencies {}, whose rows in the"
                        + " table retention say none from {} to {}; mend audit_years there, or delete the row for the default",
                RetentionPeriods.MOST_YEARS,
                unknown,
                RetentionPeriods.LEAST_YEARS,
                RetentionPeriods.MOST_YEARS);
        return RetentionPeriods.MOST_YEARS;
    }

    private static void add(TrimTrail.Trimmed trimmed, Map<Long, Integer> removed) {
        trimmed.byAgency().forEach((agency, entries) -> removed.merge(agency, entries, Integer::sum));
        if (trimmed.firstBroken() != null) {
            LOG.error("the audit trail was not what had been sealed from position {} on", trimmed.firstBroken());
        }
    }
}
