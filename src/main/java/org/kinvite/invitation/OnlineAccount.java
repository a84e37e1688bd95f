package org.kinvite.invitation;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.roster.Erased;

/**
 * A guardian as staff see one: who it is, how to reach it, and its Online Account.
 *
 * @param slot A or B; null for any other contact, who may never be invited (rule 1)
 * @param classrooms of the student at this site, in words; null when the student has left it
 * @param open null when nothing is open
 * @param lastEnded null when no invitation has ended yet
 * @param newestMessage state of the ledger's newest message to this guardian; null without one
 * @param registration null when not registered
 * @param timeZone of the site
 */
public record OnlineAccount(
        long guardianId,
        String slot,
        String firstName,
        String lastName,
        long studentId,
        String studentName,
        String classrooms,
        Channel preferredContact,
        ContactOnFile email,
        ContactOnFile text,
        OpenInvitation open,
        EndedInvitation lastEnded,
        String newestMessage,
        Registration registration,
        ZoneId timeZone) {

    public String guardianName() {
        return firstName + " " + lastName;
    }

    /** Whether the guardian's data were erased: the row is left to be counted, and nothing can be done to it. */
    public boolean isErased() {
        return Erased.is(firstName, lastName);
    }

    /** Whether the student is enrolled at this site now. */
    public boolean isEnrolled() {
        return classrooms != null;
    }

    /** What the Online Account column shows. */
    public OnlineAccountState state() {
        if (registration != null) {
            return OnlineAccountState.REGISTERED;
        }
        if (open == null) {
            return OnlineAccountState.NOT_INVITED;
        }
        return open.needsPerson() ? OnlineAccountState.NEEDS_ATTENTION : OnlineAccountState.INVITED;
    }

    /** Both contacts, the preferred one first. */
    public List<ContactOnFile> contacts() {
        return preferredContact == Channel.EMAIL ? List.of(email, text) : List.of(text, email);
    }

    /** The contact that the Preferred Contact points to. */
    public ContactOnFile preferred() {
        return contacts().getFirst();
    }

    /**
     * Where the dialog sends to unless staff choose otherwise: the Preferred Contact, if usable; without a usable contact a
     * letter; null when not even that is possible.
     */
    public Channel suggestedChannel() {
        return usable().map(ContactOnFile::channel).findFirst().orElse(isPrintable() ? Channel.LETTER : null);
    }

    /** Whether the family signs in with one of the contacts on file; it may have proven another one (rule 7). */
    public boolean isRegisteredWithContactOnFile() {
        return registration != null
                && contacts().stream()
                        .anyMatch(contact -> registration.signInContact().equals(contact.readable()));
    }

    /** Why nothing can be sent on either channel; null when it can. */
    public Reason unreachable() {
        if (slot == null) {
            return Reason.NOT_ELIGIBLE;
        }
        if (!isEnrolled()) {
            return Reason.NOT_ENROLLED;
        }
        if (usable().findAny().isPresent()) {
            return null;
        }
        return contacts().stream().anyMatch(ContactOnFile::optedOut) ? Reason.OPTED_OUT : Reason.NO_CONTACT;
    }

    /** Whether a letter can be printed for the guardian, whatever contact there is. */
    public boolean isPrintable() {
        return slot != null && isEnrolled() && registration == null;
    }

    /** Changes whenever anything that staff see here changes; tells nothing about it. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    private Stream<ContactOnFile> usable() {
        return contacts().stream().filter(ContactOnFile::isUsable);
    }
}
