package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.rosterimport.ForgetOrigins;

/** A first run goes back for years: it works on the days of which anything is left, and on no other. */
class ForgetByDayTest {

    private static final long AGENCY = 7;
    private static final Instant UNTIL = Instant.parse("2026-05-09T00:00:00Z");
    private static final Instant FIRST = Instant.parse("2021-03-01T09:15:00Z");
    private static final Instant SECOND = Instant.parse("2024-10-12T08:00:00Z");

    private final ForgetRecipients recipients = mock();
    private final ForgetLinks links = mock();
    private final RetentionMarks marks = mock();
    private final ForgetByDay forgetByDay = new ForgetByDay(
            recipients, links, mock(ForgetOrigins.class), marks, new PrivacySettings(Duration.ofDays(1), 500));

    @BeforeEach
    void neverDoneBefore() {
        when(marks.of(AGENCY)).thenReturn(RetentionMarks.Marks.NONE);
    }

    @Test
    void daysOfWhichNothingIsLeftArePassedOver() {
        when(links.days(AGENCY, Instant.EPOCH, UNTIL)).thenReturn(List.of(FIRST, SECOND));
        when(links.before(AGENCY, FIRST, SECOND, 500)).thenReturn(500, 3);
        when(links.before(AGENCY, SECOND, UNTIL, 500)).thenReturn(2);

        assertThat(forgetByDay.invitations(AGENCY, UNTIL).invitations()).isEqualTo(505);

        var order = inOrder(links, marks);
        order.verify(links).days(AGENCY, Instant.EPOCH, UNTIL);
        order.verify(links, times(2)).before(AGENCY, FIRST, SECOND, 500);
        order.verify(marks).invitations(AGENCY, SECOND);
        order.verify(links).before(AGENCY, SECOND, UNTIL, 500);
        order.verify(marks).invitations(AGENCY, UNTIL);
        verifyNoMoreInteractions(links);
    }

    @Test
    void whereNothingIsLeftOnlyTheMarkMoves() {
        when(recipients.days(AGENCY, Instant.EPOCH, UNTIL)).thenReturn(List.of());

        assertThat(forgetByDay.messages(AGENCY, UNTIL).isNothing()).isTrue();

        verify(recipients).days(AGENCY, Instant.EPOCH, UNTIL);
        verifyNoMoreInteractions(recipients);
        verify(marks).messages(AGENCY, UNTIL);
    }
}
