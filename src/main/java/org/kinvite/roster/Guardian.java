package org.kinvite.roster;

import java.util.Locale;
import java.util.Optional;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.Ids;
import org.kinvite.kernel.PhoneNumber;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One person on one student's record. Only Parent/Guardian A and B may be invited (rule 1). */
@Table("guardian")
public class Guardian {

    @Id
    private final long id;

    private final long studentId;
    private final String slot;
    private final String firstName;
    private final String lastName;
    private final String relationship;
    private final String language;
    private Channel preferredContact;
    private String email;
    private String cellPhone;

    @Version
    private int version;

    @PersistenceCreator
    private Guardian(
            long id,
            long studentId,
            String slot,
            String firstName,
            String lastName,
            String relationship,
            String language) {
        this.id = id;
        this.studentId = studentId;
        this.slot = slot;
        this.firstName = firstName;
        this.lastName = lastName;
        this.relationship = relationship;
        this.language = language;
    }

    /** @param slot A or B; null for any other contact, who may never be invited */
    public static Guardian of(
            long studentId, String slot, String firstName, String lastName, String relationship, Locale language) {
        var guardian =
                new Guardian(Ids.next(), studentId, slot, firstName, lastName, relationship, language.toLanguageTag());
        guardian.preferredContact = Channel.EMAIL;
        return guardian;
    }

    /** Replaces the contact details; either contact may be empty. */
    public void correctContactDetails(Channel preferredContact, EmailAddress email, PhoneNumber cellPhone) {
        this.preferredContact = preferredContact;
        this.email = email == null ? null : email.value();
        this.cellPhone = cellPhone == null ? null : cellPhone.value();
    }

    /** Whether this is Parent/Guardian A or B (rule 1). */
    public boolean isEligible() {
        return slot != null;
    }

    /** Whether the guardian's data were erased: nobody can be addressed, and nothing can be corrected any more. */
    public boolean isErased() {
        return Erased.is(firstName, lastName);
    }

    /** Where a message on {@code channel} would go. */
    public Optional<String> contact(Channel channel) {
        return switch (channel) {
            case EMAIL -> Optional.ofNullable(email);
            case TEXT -> Optional.ofNullable(cellPhone);
            case LETTER -> Optional.empty();
        };
    }

    public long id() {
        return id;
    }

    public long studentId() {
        return studentId;
    }

    public String slot() {
        return slot;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String fullName() {
        return firstName + " " + lastName;
    }

    public String relationship() {
        return relationship;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public Channel preferredContact() {
        return preferredContact;
    }

    public int version() {
        return version;
    }
}
