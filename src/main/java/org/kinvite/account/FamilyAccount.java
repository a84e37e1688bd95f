package org.kinvite.account;

import java.time.Instant;
import java.util.Locale;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What a guardian registers: sign-in by an email or a phone, and a password. It may be linked to several guardians. */
@Table("family_account")
public class FamilyAccount {

    @Id
    private final long id;

    private final Channel signInChannel;
    private final String signInContact;
    private final String passwordHash;
    private final String language;
    private final Instant createdAt;

    @Version
    private int version;

    @PersistenceCreator
    private FamilyAccount(
            long id,
            Channel signInChannel,
            String signInContact,
            String passwordHash,
            String language,
            Instant createdAt) {
        this.id = id;
        this.signInChannel = signInChannel;
        this.signInContact = signInContact;
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = createdAt;
    }

    static FamilyAccount open(
            Channel channel, String signInContact, String passwordHash, Locale language, Instant now) {
        return new FamilyAccount(Ids.next(), channel, signInContact, passwordHash, language.toLanguageTag(), now);
    }

    public long id() {
        return id;
    }

    public String signInContact() {
        return signInContact;
    }

    String passwordHash() {
        return passwordHash;
    }
}
