package org.kinvite.roster;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;

/** Contact details that could be reached; an empty email or phone is null. */
record ContactDetails(Channel preferredContact, EmailAddress email, PhoneNumber cellPhone) {

    /** @throws InvalidContactDetails which names every field that cannot be used, not only the first */
    static ContactDetails typed(Channel preferredContact, String email, String cellPhone) {
        var invalid = EnumSet.noneOf(ContactField.class);
        var details = new ContactDetails(
                preferredContact,
                read(email, EmailAddress::new, ContactField.EMAIL, invalid),
                read(cellPhone, PhoneNumber::new, ContactField.CELL_PHONE, invalid));
        if (preferredContact == null) {
            invalid.add(ContactField.PREFERRED_CONTACT);
        }
        if (!invalid.isEmpty()) {
            throw new InvalidContactDetails(invalid);
        }
        return details;
    }

    private static <T> T read(String typed, Function<String, T> reader, ContactField field, Set<ContactField> invalid) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException e) {
            invalid.add(field);
            return null;
        }
    }

    /** What would change if {@code guardian} had these details. */
    Set<ContactField> changedFrom(Guardian guardian) {
        var changed = EnumSet.noneOf(ContactField.class);
        if (preferredContact != guardian.preferredContact()) {
            changed.add(ContactField.PREFERRED_CONTACT);
        }
        if (!Objects.equals(
                email == null ? null : email.value(),
                guardian.contact(Channel.EMAIL).orElse(null))) {
            changed.add(ContactField.EMAIL);
        }
        if (!Objects.equals(
                cellPhone == null ? null : cellPhone.value(),
                guardian.contact(Channel.TEXT).orElse(null))) {
            changed.add(ContactField.CELL_PHONE);
        }
        return changed;
    }
}
