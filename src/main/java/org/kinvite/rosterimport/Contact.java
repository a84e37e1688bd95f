package org.kinvite.rosterimport;

import java.util.Objects;
import org.kinvite.kernel.Channel;

/**
 * Contact details, of the files, on file, or as the last import brought them.
 *
 * @param email null when the source says nothing about it; empty when there is none
 * @param cellPhone as the email
 */
record Contact(Channel preferred, String email, String cellPhone) {

    /** As the database keeps it: none is null there. */
    static Contact onFile(Channel preferred, String email, String cellPhone) {
        return new Contact(preferred, Objects.requireNonNullElse(email, ""), Objects.requireNonNullElse(cellPhone, ""));
    }

    static String kept(String contact) {
        return contact == null || contact.isEmpty() ? null : contact;
    }
}
