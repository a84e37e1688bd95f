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

    private Channel signInChannel;
    private String signInContact;
    private String passwordHash;
    private String language;
    private final Instant createdAt;
    private int sessionGeneration;

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

    static FamilyAccount open(SignInContact signIn, String passwordHash, Locale language, Instant now) {
        return new FamilyAccount(
                Ids.next(), signIn.channel(), signIn.value(), passwordHash, language.toLanguageTag(), now);
    }

    public long id() {
        return id;
    }

    /** What the family signs in with. */
    public SignInContact signIn() {
        return new SignInContact(signInChannel, signInContact);
    }

    /** What a session of this account, begun now, carries. */
    public SignedInFamily session() {
        return new SignedInFamily(id, sessionGeneration);
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    /** Whether its family was erased: nobody signs in with it, and nobody is told anything. */
    boolean isErased() {
        return passwordHash.isEmpty();
    }

    String passwordHash() {
        return passwordHash;
    }

    int sessionGeneration() {
        return sessionGeneration;
    }

    /** Every session that is open now ends with its next request. */
    void endSessions() {
        sessionGeneration++;
    }

    /** Whoever knew the old password is out. */
    void changePassword(String hash) {
        passwordHash = hash;
        endSessions();
    }

    /** Whoever is signed in by the old contact is out. */
    void changeSignIn(SignInContact proven) {
        signInChannel = proven.channel();
        signInContact = proven.value();
        endSessions();
    }

    void speak(Locale chosen) {
        language = chosen.toLanguageTag();
    }
}
