package org.kinvite.rosterimport;

/**
 * A guardian as the files say.
 *
 * @param sourceKey the source's own id; null when it has none
 * @param slot A or B when the source says which; null when it does not
 * @param eligible whether the source takes this person for a parent or guardian (rule 1)
 * @param relationship null when the source says nothing about it
 * @param language a language tag; null when the source says nothing about it
 */
record StagedGuardian(
        String sourceKey,
        String slot,
        boolean eligible,
        String firstName,
        String lastName,
        String relationship,
        String language,
        Contact contact,
        String file,
        long line) {}
