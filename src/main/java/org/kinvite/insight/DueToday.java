package org.kinvite.insight;

/**
 * What happens today, or should have happened before, each site by its own calendar.
 *
 * @param reminders that will be sent
 * @param followUps invitations whose last reminder brought no answer, and that become a task today
 * @param expiries invitations that end today unless somebody answers
 * @param sends messages that wait, for the morning for example
 * @param tasks that wait for a person
 */
public record DueToday(int reminders, int followUps, int expiries, int sends, int tasks) {

    static final DueToday NOTHING = new DueToday(0, 0, 0, 0, 0);

    DueToday plus(DueToday other) {
        return new DueToday(
                reminders + other.reminders,
                followUps + other.followUps,
                expiries + other.expiries,
                sends + other.sends,
                tasks + other.tasks);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
