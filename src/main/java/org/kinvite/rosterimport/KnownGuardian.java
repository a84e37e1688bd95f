package org.kinvite.rosterimport;

import org.kinvite.roster.Erased;

/**
 * A guardian on file.
 *
 * @param slot A or B; null for any other contact
 * @param sourceKey the id by which this source knows the guardian; null when it has none or does not know it
 * @param last the contact details that the last import brought; null when none did
 */
record KnownGuardian(
        long id,
        String slot,
        String firstName,
        String lastName,
        String relationship,
        String language,
        Contact contact,
        String sourceKey,
        Contact last) {

    /** Whether the guardian's data were erased: whoever the files name is somebody else. */
    boolean isErased() {
        return Erased.is(firstName, lastName);
    }
}
