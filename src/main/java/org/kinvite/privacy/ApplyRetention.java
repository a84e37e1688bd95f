package org.kinvite.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    private List<AgencyRetention> decisions() {
        var decided =
                retentions.findAll().stream().collect(Collectors.toMap(AgencyRetention::agencyId, Function.identity()));
        return jdbc.sql("SELECT id FROM agency ORDER BY id").query(Long.class).list().stream()
                .map(agency -> decided.getOrDefault(agency, AgencyRetention.undecided(agency)))
                .toList();
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
        private boolean trailHeld;
        private boolean failed;

        Run(Instant now) {
            this.now = now;
        }

        Optional<Duration> all() {
            attempt("what was left of erased people", sweepErased::run);
            attempt("old codes", () -> Batches.all(settings.batch(), () -> codes.old(settings.batch())));
            attempt("what agencies kept", () -> agencies(decisions()));
            counts.forEach((agency, forgotten) -> attempt("telling agency " + agency, () -> tell(agency, forgotten)));
            return failed ? Optional.of(WHEN_FAILED) : trailHeld ? Optional.of(WHEN_TRAIL_IS_HELD) : Optional.empty();
        }

        private void agencies(List<AgencyRetention> decisions) {
            decisions.forEach(this::agency);
            attempt("the audit trail", () -> shorten(decisions));
        }

        private void agency(AgencyRetention decision) {
            var agency = decision.agencyId();
            counts.put(agency, ForgottenCounts.NOTHING);
            attempt("agency " + agency, () -> {
                var periods = decision.periods();
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

        private void shorten(List<AgencyRetention> decisions) {
            var shortened = trail.asDecided(decisions, now);
            trailHeld = !shortened.complete();
            shortened
                    .byAgency()
                    .forEach((agency, removed) -> counts.computeIfPresent(
                            agency, (id, others) -> others.and(new ForgottenCounts(0, 0, 0, removed))));
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
