package org.kinvite.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kinvite.engine.EngineMessage;
import org.kinvite.engine.Outbox;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskPlace;

/** The messages of bpmn/invitation.bpmn; all correlate by the invitation's id. */
public final class InvitationMessages {

    /** The process's id. */
    public static final String PROCESS = "invitation";

    public static final String INVITATION_REQUESTED = "invitation-requested";
    public static final String REINVITE_REQUESTED = "reinvite-requested";
    public static final String CONTACT_UNREACHABLE = "contact-unreachable";
    public static final String CONTACT_FIXED = "contact-fixed";
    public static final String FOLLOW_UP_DECIDED = "follow-up-decided";
    public static final String FAMILY_REGISTERED = "family-registered";
    public static final String INVITATION_WITHDRAWN = "invitation-withdrawn";
    public static final String INVITATION_DECLINED = "invitation-declined";
    public static final String STUDENT_UNENROLLED = "student-unenrolled";

    /** Set when a process that was lost starts once more for an invitation that was sent. */
    public static final String ALREADY_SENT = "alreadySent";

    /** Long enough for the relay to repeat itself after a crash and be recognised by the message id. */
    private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

    /**
     * For what a waiting process listens to: it may be busy with a job that itself waits for the morning, for a provider
     * that is down, or in an incident. The start must not live that long, or it would start another process afterwards.
     */
    private static final Duration PATIENCE = Duration.ofDays(7);

    /**
     * For what starts a process once more, unless there is one: the engine holds it for a moment only, so that it starts
     * no second one after the first has ended, but reaches partitions that have just been given their models.
     */
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private static final Set<String> TO_WAITING =
            Set.of(REINVITE_REQUESTED, CONTACT_UNREACHABLE, CONTACT_FIXED, FOLLOW_UP_DECIDED);

    private InvitationMessages() {}

    static EngineMessage message(String name, long invitationId) {
        return message(name, invitationId, Map.of());
    }

    /** @param variables what the process must know from then on, besides the invitation's id */
    static EngineMessage message(String name, long invitationId, Map<String, Object> variables) {
        var id = Long.toString(invitationId);
        var all = new HashMap<String, Object>(variables);
        all.put("invitationId", id);
        if (TO_WAITING.contains(name)) {
            // whoever was invited with a crowd and needs another message now is one family
            all.put(Outbox.CROWD, false);
        }
        return new EngineMessage(name, id, all, TO_WAITING.contains(name) ? PATIENCE : TIME_TO_LIVE);
    }

    /** What tells the process that a contact cannot be reached, and its task where staff find it. */
    static EngineMessage unreachable(long invitationId, TaskPlace place) {
        return message(CONTACT_UNREACHABLE, invitationId, place.variables());
    }

    /**
     * Starts the process of an open invitation once more, to wait where the invitation waits; while there is a process,
     * the engine passes it over.
     */
    static EngineMessage startAgain(Invitation invitation, Instant now) {
        var variables = new HashMap<String, Object>();
        if (invitation.state().awaitsFamily()) {
            variables.putAll(invitation.planFrom(now).variables());
            variables.put(ALREADY_SENT, true);
        }
        return passing(message(INVITATION_REQUESTED, invitation.id(), variables), A_MOMENT);
    }

    /**
     * Leads a process that waits elsewhere than its invitation back by way of sending, which sends nothing twice. It
     * hears one of them at most, and only if it waits this moment.
     */
    static List<EngineMessage> wayBack(long invitationId) {
        return Stream.of(REINVITE_REQUESTED, CONTACT_FIXED)
                .map(name -> passing(message(name, invitationId), Duration.ZERO))
                .toList();
    }

    private static EngineMessage passing(EngineMessage message, Duration timeToLive) {
        return new EngineMessage(message.name(), message.correlationKey(), message.variables(), timeToLive);
    }

    /** What tells the process of an end; empty when it is the process that ends the invitation. */
    static Optional<String> ofEnd(InvitationState end) {
        return switch (end) {
            case REGISTERED -> Optional.of(FAMILY_REGISTERED);
            case WITHDRAWN -> Optional.of(INVITATION_WITHDRAWN);
            case DECLINED -> Optional.of(INVITATION_DECLINED);
            case UNENROLLED -> Optional.of(STUDENT_UNENROLLED);
            default -> Optional.empty();
        };
    }

    /** What tells the process that staff have decided its task. */
    static String ofDecision(TaskKind task) {
        return task == TaskKind.FIX_CONTACT_DETAILS ? CONTACT_FIXED : FOLLOW_UP_DECIDED;
    }
}
