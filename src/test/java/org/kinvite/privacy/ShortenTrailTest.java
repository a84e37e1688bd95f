package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kinvite.audit.TrimTrail;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ShortenTrailTest {

    private static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    private final TrimTrail trimTrail = mock();
    private final ShortenTrail shortenTrail = new ShortenTrail(trimTrail, new PrivacySettings(Duration.ofDays(1), 500));

    @BeforeEach
    void nothingToTrim() {
        when(trimTrail.before(any(), anyInt()))
                .thenReturn(Optional.of(new TrimTrail.Trimmed(0, Map.of(), null, false)));
    }

    @Test
    void theAgencyThatKeepsItLongestDecidesForAll(CapturedOutput log) {
        shortenTrail.asDecided(List.of(keeping(1, 3), AgencyRetention.undecided(2), keeping(3, 2)), NOW);

        verify(trimTrail).before(Instant.parse("2019-11-05T12:00:00Z"), 500);
        assertThat(log).doesNotContain("is kept");
    }

    @Test
    void anAgencyOfWhichItIsNotKnownMayWantTheLongestAndTheLogSaysWhatToMend(CapturedOutput log) {
        shortenTrail.asDecided(List.of(keeping(1, 3), unreadable(12)), NOW);

        verify(trimTrail).before(Instant.parse("1996-11-05T12:00:00Z"), 500);
        assertThat(log)
                .contains("ERROR")
                .contains("is kept 30 years: how many is not known of agencies [12]")
                .contains("mend audit_years");
    }

    @Test
    void whereNobodyHasDecidedAnythingItStaysLongest() {
        shortenTrail.asDecided(List.of(), NOW);

        verify(trimTrail).before(Instant.parse("1996-11-05T12:00:00Z"), 500);
    }

    private static AgencyRetention keeping(long agency, int years) {
        var retention = AgencyRetention.undecided(agency);
        retention.decide(new RetentionPeriods(365, 180, years));
        return retention;
    }

    private static AgencyRetention unreadable(long agency) {
        AgencyRetention retention = mock();
        when(retention.agencyId()).thenReturn(agency);
        when(retention.auditYears()).thenReturn(OptionalInt.empty());
        return retention;
    }
}
