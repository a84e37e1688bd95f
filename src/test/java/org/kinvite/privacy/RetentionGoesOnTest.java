package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.ForgetCodes;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What fails keeps nothing else waiting, and is tried again. */
class RetentionGoesOnTest {

    private final SweepErased sweepErased = mock();
    private final ForgetByDay forgetByDay = mock();
    private final ShortenTrail trail = mock();
    private final AgencyRetentions retentions = mock();
    private final JdbcClient jdbc = mock(JdbcClient.class, RETURNS_DEEP_STUBS);
    private final ApplyRetention applyRetention = new ApplyRetention(
            sweepErased,
            mock(ForgetCodes.class),
            forgetByDay,
            trail,
            retentions,
            mock(AuditTrail.class),
            mock(TransactionTemplate.class),
            jdbc,
            new PrivacySettings(Duration.ofDays(1), 500),
            Clock.fixed(Instant.parse("2026-11-05T12:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void twoAgencies() {
        when(jdbc.sql(anyString()).query(Long.class).list()).thenReturn(List.of(1L, 2L));
        when(retentions.findAll()).thenReturn(List.of());
        when(forgetByDay.messages(anyLong(), any())).thenReturn(ForgottenCounts.NOTHING);
        when(forgetByDay.invitations(anyLong(), any())).thenReturn(ForgottenCounts.NOTHING);
        when(trail.asDecided(any(), any())).thenReturn(new ShortenTrail.Shortened(Map.of(), true));
    }

    @Test
    void neitherAnotherAgencyNorTheTrailWaits() {
        doThrow(new IllegalStateException("broken")).when(sweepErased).run();
        when(forgetByDay.messages(eq(1L), any())).thenThrow(new IllegalStateException("broken"));

        assertThat(applyRetention.run()).contains(Duration.ofMinutes(15));

        verify(forgetByDay).invitations(eq(1L), any());
        verify(forgetByDay).messages(eq(2L), any());
        verify(trail).asDecided(argThat(decisions -> decisions.size() == 2), any());
    }

    @Test
    void anAgencyWhoseDecisionIsNoneStillSaysHowLongItKeepsTheTrail() {
        AgencyRetention odd = mock();
        when(odd.agencyId()).thenReturn(1L);
        when(odd.periods()).thenThrow(new IllegalArgumentException("1 is not from 90 to 3650"));
        when(retentions.findAll()).thenReturn(List.of(odd));

        assertThat(applyRetention.run()).contains(Duration.ofMinutes(15));

        verify(forgetByDay).messages(eq(2L), any());
        verify(trail).asDecided(argThat(decisions -> decisions.contains(odd)), any());
    }

    @Test
    void aTrailThatSomebodyElseWorksOnIsLookedAtAgainSoon() {
        when(trail.asDecided(any(), any())).thenReturn(new ShortenTrail.Shortened(Map.of(), false));

        assertThat(applyRetention.run()).contains(Duration.ofMinutes(1));
    }

    @Test
    void whenAllIsDoneItIsDoneForTheDay() {
        assertThat(applyRetention.run()).isEmpty();
    }
}
