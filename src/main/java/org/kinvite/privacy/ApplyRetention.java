package org.kinvite.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kinvite.account.ForgetCodes;
import org.kinvite.kernel.SilentTrace;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what each agency has kept long enough, in batches of one transaction each, and says how much it was. A part that
 * fails keeps no other from being done.
 */
@Component
class ApplyRetention {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyRetention.class);
    private static final Duration WHEN_TRAIL_IS_HELD = Duration.ofMinutes(1);
    private static final Duration WHEN_FAILED = Duration.ofMinutes(15);

    private final SweepErased sweepErased;
    private final ForgetCodes codes;
    private final ForgetByDay forgetByDay;
    private final ShortenTrail trail;
    private final AgencyRetentions retentions;
    private final AuditTrail auditTrail;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final PrivacySettings settings;
    private final Clock clock;

    ApplyRetention(
            SweepErased sweepErased,
            ForgetCodes codes,
            ForgetByDay forgetByDay,
            ShortenTrail trail,
            AgencyRetentions retentions,
            AuditTrail auditTrail,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            PrivacySettings settings,
            Clock clock) {
        this.sweepErased = sweepErased;
        this.codes = codes;
        this.forgetByDay = forgetByDay;
        this.trail = trail;
        this.retentions = retentions;
        this.auditTrail = auditTrail;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return when to come back, if something is left that could not be done now */
    Optional<Duration> run() {
        return new Run(clock.instant()).all();
    }

    private Map<Long, Optional<AgencyRetention>> agencies() {
        var agencies = new TreeMap<Long, Optional<AgencyRetention>>();
        jdbc.sql("SELECT id FROM agency")
                .query(Long.class)
                .list()
                .forEach(agency -> agencies.put(agency, retentions.findById(agency)));
        return agencies;
    }

    private void tell(long agency, ForgottenCounts counts) {
        if (counts.isNothing()) {
            return;
        }
        LOG.info("kept long enough at agency {}: {}", agency, counts.inWords());
        transaction.executeWithoutResult(status -> auditTrail.record(
                new Act(Actor.PROCESS, "retention.applied", "agency", agency, null, counts.inWords(), agency)));
    }

    /** One time that retention is applied. */
    private final class Run {

        private final Instant now;
        private final Map<Long, ForgottenCounts> counts = new TreeMap<>();
        private final List<Integer> years = new ArrayList<>();
        private boolean failed;

        Run(Instant now) {
            this.now = now;
        }

        Optional<Duration> all() {
            attempt("what was left of erased people", sweepErased::run);
            attempt("old codes", () -> Batches.all(settings.batch(), () -> codes.old(settings.batch())));
            attempt("the agencies", () -> agencies().forEach(this::agency));
            // not knowing how long somebody wants it kept is no reason to shorten it
            var shortened = failed || years.isEmpty() ? Optional.<Boolean>empty() : shorten();
            counts.forEach((agency, forgotten) -> attempt("telling agency " + agency, () -> tell(agency, forgotten)));
            return failed
                    ? Optional.of(WHEN_FAILED)
                    : shortened.filter(complete -> !complete).map(held -> WHEN_TRAIL_IS_HELD);
        }

        private void agency(long agency, Optional<AgencyRetention> chosen) {
            attempt("agency " + agency, () -> {
                var periods = chosen.map(AgencyRetention::periods).orElse(RetentionPeriods.DEFAULT);
                years.add(periods.auditYears());
                count(agency, "messages", () -> forgetByDay.messages(agency, before(periods.messageDays())));
                count(agency, "invitations", () -> forgetByDay.invitations(agency, before(periods.invitationDays())));
            });
        }

        private void count(long agency, String what, Supplier<ForgottenCounts> part) {
            attempt(what + " of agency " + agency, () -> counts.merge(agency, part.get(), ForgottenCounts::and));
        }

        private Instant before(int days) {
            return now.minus(Duration.ofDays(days));
        }

        /** @return whether it was shortened as far as it is to be; empty when that failed */
        private Optional<Boolean> shorten() {
            var complete = new ArrayList<Boolean>();
            attempt("the audit trail", () -> {
                var shortened =
                        trail.to(years.stream().mapToInt(each -> each).max().orElseThrow(), now);
                complete.add(shortened.complete());
                shortened
                        .byAgency()
                        .forEach((agency, removed) -> counts.computeIfPresent(
                                agency, (id, others) -> others.and(new ForgottenCounts(0, 0, 0, removed))));
            });
            return complete.stream().findFirst();
        }

        private void attempt(String what, Runnable part) {
            try {
                part.run();
            } catch (RuntimeException failure) {
                failed = true;
                LOG.warn("{} could not be forgotten and is tried again: {}", what, new SilentTrace(failure));
            }
        }
    }
}
