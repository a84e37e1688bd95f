package org.kinvite.reconciliation;

/** What the comparison may find; the texts of each are in {@code messages/operations.properties}. */
public enum FindingKind {
    /** Asked for, and nothing was sent, nor said by a worker. */
    INVITATION_NOT_SENT(Remedy.IN_TIME, true, true),
    /** A reminder, or the follow-up in person, should have come by now. */
    STEP_OVERDUE(Remedy.IN_TIME, true, false),
    /** It should have expired by now. */
    EXPIRY_OVERDUE(Remedy.IN_TIME, true, false),
    /** The invitation has ended, its process goes on. */
    ENDED_BUT_GOING(Remedy.AT_ONCE, true, false),
    /** The guardian has a family account, the invitation is open. */
    REGISTERED_BUT_OPEN(Remedy.AT_ONCE, false, false),
    /** The invitation waits for staff, and there is no task. */
    INVITATION_TASK_MISSING(Remedy.AT_ONCE, false, false),
    /** There is a task, and the invitation does not wait for it. */
    INVITATION_TASK_LEFT_OVER(Remedy.AT_ONCE, false, false),
    FAMILY_MESSAGE_NOT_SENT(Remedy.IN_TIME, true, true),
    FAMILY_MESSAGE_TASK_MISSING(Remedy.AT_ONCE, false, false),
    FAMILY_MESSAGE_TASK_LEFT_OVER(Remedy.AT_ONCE, false, false),
    /** A family was unlinked and has not been told. */
    UNLINK_NOT_TOLD(Remedy.IN_TIME, true, false),
    /** Nobody sends this message any more, and it is not known whether a provider accepted it. */
    SEND_UNCLEAR(Remedy.IN_TIME, false, false),
    /** A message that the engine does not take. */
    OUTBOX_STUCK(Remedy.IN_TIME, true, false),
    /** A group of which no guardian was dealt with for a while. */
    GROUP_STANDS_STILL(Remedy.NONE, false, true);

    /** What can be done about it without a person. */
    enum Remedy {
        /** Mended for sure by the time the mending returns. */
        AT_ONCE,
        /** Something was set going; the next comparisons tell whether it helped. */
        IN_TIME,
        NONE
    }

    private final Remedy remedy;
    private final boolean engineNeeded;
    private final boolean seenTwice;

    FindingKind(Remedy remedy, boolean engineNeeded, boolean seenTwice) {
        this.remedy = remedy;
        this.engineNeeded = engineNeeded;
        this.seenTwice = seenTwice;
    }

    Remedy remedy() {
        return remedy;
    }

    /** Whether it says something only of an engine that has been ready for a while. */
    boolean needsEngine() {
        return engineNeeded;
    }

    /** Whether only standing still makes it one: it counts once it has not changed for the margin. */
    boolean isSeenTwice() {
        return seenTwice;
    }
}
