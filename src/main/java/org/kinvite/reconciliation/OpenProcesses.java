package org.kinvite.reconciliation;

import java.util.Map;

/** The open processes of one model, as the database knows them; implemented where their subjects are at home. */
public interface OpenProcesses {

    /**
     * What starting again would do, and would not do.
     *
     * @param states how many are open, by the state they would come to wait in again
     * @param notes how many of them are worth telling of, e.g. those whose message was accepted already
     */
    record Preview(Map<String, Integer> states, Map<String, Integer> notes) {

        /** How many processes would be started. */
        public int total() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * What a step did.
     *
     * @param processes how many it started; none when all are done
     * @param lastId the id of the last one
     */
    record Started(int processes, long lastId) {}

    /** The process's id, e.g. {@code invitation}. */
    String process();

    Preview preview();

    /**
     * Writes to the outbox what starts the next processes, within the caller's transaction. A process that exists is
     * not started twice, and nothing that was sent is sent again.
     *
     * @param after the id of the last one before
     * @param most how many at most
     */
    Started startAgain(long after, int most);
}
