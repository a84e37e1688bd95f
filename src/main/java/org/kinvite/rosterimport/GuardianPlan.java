package org.kinvite.rosterimport;

import java.util.List;
import java.util.Objects;
import org.kinvite.kernel.Channel;

/**
 * What becomes of one guardian.
 *
 * @param known null for a new one
 * @param slot A or B; null for any other contact
 * @param contact as it will be kept
 * @param mended what staff mended and the source says otherwise
 */
record GuardianPlan(StagedGuardian staged, KnownGuardian known, String slot, Contact contact, List<String> mended) {

    static final String SOME_RELATIONSHIP = "Guardian";

    static GuardianPlan of(StagedGuardian staged, KnownGuardian known, String slot, boolean replaceMended) {
        if (known == null) {
            var source = staged.contact();
            var email = Objects.requireNonNullElse(source.email(), "");
            var phone = Objects.requireNonNullElse(source.cellPhone(), "");
            var preferred = source.preferred() != null
                    ? source.preferred()
                    : email.isEmpty() && !phone.isEmpty() ? Channel.TEXT : Channel.EMAIL;
            return new GuardianPlan(staged, null, slot, new Contact(preferred, email, phone), List.of());
        }
        var merged = MergedContact.of(staged.contact(), known.contact(), known.last(), replaceMended);
        return new GuardianPlan(staged, known, slot, merged.result(), merged.mended());
    }

    boolean isNew() {
        return known == null;
    }

    boolean changesContact() {
        return known != null && !contact.equals(known.contact());
    }

    boolean changes() {
        return known != null
                && (changesContact()
                        || !Objects.equals(slot, known.slot())
                        || !staged.firstName().equals(known.firstName())
                        || !staged.lastName().equals(known.lastName())
                        || !relationship().equals(known.relationship())
                        || !language().equals(known.language()));
    }

    String relationship() {
        return staged.relationship() != null
                ? staged.relationship()
                : known == null ? SOME_RELATIONSHIP : known.relationship();
    }

    String language() {
        return staged.language() != null ? staged.language() : known == null ? "en" : known.language();
    }

    /** What the next import compares with: what the source said, or else what is kept. */
    Contact toRemember() {
        var source = staged.contact();
        return new Contact(
                source.preferred() == null ? contact.preferred() : source.preferred(),
                source.email() == null ? contact.email() : source.email(),
                source.cellPhone() == null ? contact.cellPhone() : source.cellPhone());
    }
}
