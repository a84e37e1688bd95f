package org.kinvite.staff;

/**
 * One thing someone did.
 *
 * @param action a past-tense key such as {@code invitation.requested}; the bundles hold its text
 * @param subjectKind what it was done to: {@code guardian}, {@code invitation}, {@code student} …
 * @param siteId the site it belongs to, which decides who may read it; null for the agency
 * @param details a short text without PINs, tokens or passwords; null when there is nothing to add
 * @param agencyId whose supervisors read it; null when site, actor or subject tell
 */
public record Act(
        Actor actor, String action, String subjectKind, long subjectId, Long siteId, String details, Long agencyId) {

    public Act(Actor actor, String action, String subjectKind, long subjectId, Long siteId, String details) {
        this(actor, action, subjectKind, subjectId, siteId, details, null);
    }
}
