package org.kinvite.invitation;

import java.time.Instant;
import java.time.ZoneId;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One invitation of one guardian, from +Invite until one of its ends. */
@Table("invitation")
public class Invitation {

    @Id
    private final long id;

    private final long guardianId;
    private final long siteId;
    private final Long groupId;

    @Embedded.Empty
    private Route route;

    private InvitationState state;
    private String attentionReason;
    private int attempt;

    @Embedded.Empty
    private final Asked asked;

    @Embedded.Empty
    private Series series = Series.NONE;

    private Instant endedAt;

    @Version
    private int version;

    @PersistenceCreator
    private Invitation(long id, long guardianId, long siteId, Long groupId, Asked asked) {
        this.id = id;
        this.guardianId = guardianId;
        this.siteId = siteId;
        this.groupId = groupId;
        this.asked = asked;
    }

    /** @param groupId the group invitation it belongs to; null for one of its own */
    static Invitation request(long guardianId, long siteId, Long groupId, Channel channel, Actor by, Instant now) {
        var invitation = new Invitation(Ids.next(), guardianId, siteId, groupId, new Asked(by.id(), by.name(), now));
        invitation.route = Route.over(channel);
        invitation.state = InvitationState.REQUESTED;
        invitation.attempt = 1;
        return invitation;
    }

    /** Asks for another send over {@code channel}; the reminders start anew and older links explain themselves (rule 5). */
    void requestAgain(Channel channel) {
        requestAgain(Route.over(channel));
    }

    /** The channel cannot be reached: the other one is tried, once. */
    void fallBack() {
        require(!route.fellBack());
        requestAgain(route.fallBack());
    }

    private void requestAgain(Route again) {
        requireOpen();
        route = again;
        state = InvitationState.REQUESTED;
        attentionReason = null;
        attempt++;
        series = series.restarted();
    }

    /** The links sent so far went to a contact that is wrong: they end, and the next send brings a new one. */
    void disownLinks() {
        requireOpen();
        attempt++;
    }

    /** A provider accepted the invitation's message: its series of reminders begins. */
    NextStep sent(Instant now, Cadence cadence, ZoneId zone) {
        return delivered(series.begun(now), cadence, zone);
    }

    /** A provider accepted a reminder. */
    NextStep reminded(Instant now, Cadence cadence, ZoneId zone) {
        return delivered(series.reminded(now), cadence, zone);
    }

    private NextStep delivered(Series sent, Cadence cadence, ZoneId zone) {
        requireOpen();
        var next = cadence.after(this, sent.seriesStartedAt(), sent.remindersSent(), zone);
        series = sent.awaiting(next);
        state = InvitationState.INVITED;
        return next;
    }

    /** The last reminder brought no answer: staff follow up in person until it expires. */
    void followUp() {
        require(state == InvitationState.INVITED);
        state = InvitationState.FOLLOW_UP;
        series = series.waiting(series.expiresAt());
    }

    /** Staff give the family more time. */
    void extend(NextStep next) {
        require(state == InvitationState.FOLLOW_UP);
        state = InvitationState.INVITED;
        series = series.awaiting(next);
    }

    /** What was planned when it was last sent, reminded or extended; only while it waits for the family. */
    NextStep plan() {
        require(state.awaitsFamily());
        return series.plan();
    }

    /**
     * What a process waits for that begins anew or has lost its way; only while it waits for the family. A follow-up that
     * staff were asked for is due at once: it is the task that waits.
     */
    NextStep planFrom(Instant now) {
        return state == InvitationState.FOLLOW_UP ? new NextStep(now, 0, plan().expiresAt()) : plan();
    }

    /** It waits with its message until {@code until}, e.g. for the end of quiet hours (rule 10). */
    void waitUntil(Instant until) {
        requireOpen();
        series = series.waiting(until);
    }

    /** The contact cannot be reached; {@code reason} tells staff why. */
    void needAttention(String reason) {
        requireOpen();
        state = InvitationState.NEEDS_ATTENTION;
        attentionReason = reason;
        series = series.waiting(null);
    }

    /** Ends it in one of its ends. */
    void end(InvitationState end, Instant now) {
        require(!end.isOpen());
        state = end;
        endedAt = now;
        series = series.waiting(null);
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw new InvitationEnded(id, state);
        }
    }

    private void require(boolean allowed) {
        requireOpen();
        if (!allowed) {
            throw new IllegalStateException("invitation " + id + " is " + state);
        }
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    public long id() {
        return id;
    }

    public long guardianId() {
        return guardianId;
    }

    public long siteId() {
        return siteId;
    }

    public Channel channel() {
        return route.channel();
    }

    /** Whether the other channel was tried after the chosen one failed. */
    boolean fellBack() {
        return route.fellBack();
    }

    public InvitationState state() {
        return state;
    }

    /** Why it needs attention; null unless it does. */
    String attentionReason() {
        return attentionReason;
    }

    int attempt() {
        return attempt;
    }

    Series series() {
        return series;
    }

    int version() {
        return version;
    }

    String invitedByName() {
        return asked.invitedByName();
    }
}
