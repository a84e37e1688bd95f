package org.kinvite.task;

import java.util.Map;

/**
 * What the engine's user tasks must know: whose they are, and where staff find the guardian. Opaque ids only, since
 * everyone with Operate reads them.
 *
 * @param studentProfile the address of the guardian's card
 */
public record TaskPlace(long siteId, String studentProfile) {

    /** The variable that the models' candidate groups read. */
    public static final String SITE_ID = "siteId";

    /** The variable that the forms link to. */
    public static final String STUDENT_PROFILE = "studentProfile";

    /** As process variables; ids as texts, since beyond 53 bits a number loses digits on its way. */
    public Map<String, Object> variables() {
        return Map.of(SITE_ID, Long.toString(siteId), STUDENT_PROFILE, studentProfile);
    }

    /** The guardian's card on the Student Profile, below the public address. */
    public static String card(long studentId, long guardianId) {
        return "/students/%d#guardian-%d".formatted(studentId, guardianId);
    }
}
