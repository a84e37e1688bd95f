package org.kinvite.privacy;

import java.util.Collection;
import java.util.List;
import org.kinvite.account.EraseAccounts;
import org.kinvite.audit.BlankDetails;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.invitation.WithdrawInvitation;
import org.kinvite.letter.TakeLettersBack;
import org.kinvite.messaging.ForgetOptOutChanges;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.pin.RemovePins;
import org.kinvite.roster.ErasePeople;
import org.kinvite.rosterimport.ForgetOrigins;
import org.kinvite.staff.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away all that tells who a family is, in one transaction. What happened, to somebody, when, stays: every count is
 * the same afterwards, and the audit trail's chain holds.
 */
@Component
public class EraseFamily {

    private final WithdrawInvitation withdrawInvitation;
    private final ErasePeople people;
    private final EraseAccounts accounts;
    private final RemovePins pins;
    private final TakeLettersBack letters;
    private final ForgetLinks links;
    private final ForgetRecipients recipients;
    private final ForgetOptOutChanges optOutChanges;
    private final ForgetOrigins origins;
    private final BlankDetails blankDetails;
    private final KnownContacts known;
    private final CurrentStaff currentStaff;
    private final JdbcClient jdbc;

    EraseFamily(
            WithdrawInvitation withdrawInvitation,
            ErasePeople people,
            EraseAccounts accounts,
            RemovePins pins,
            TakeLettersBack letters,
            ForgetLinks links,
            ForgetRecipients recipients,
            ForgetOptOutChanges optOutChanges,
            ForgetOrigins origins,
            BlankDetails blankDetails,
            KnownContacts known,
            CurrentStaff currentStaff,
            JdbcClient jdbc) {
        this.withdrawInvitation = withdrawInvitation;
        this.people = people;
        this.accounts = accounts;
        this.pins = pins;
        this.letters = letters;
        this.links = links;
        this.recipients = recipients;
        this.optOutChanges = optOutChanges;
        this.origins = origins;
        this.blankDetails = blankDetails;
        this.known = known;
        this.currentStaff = currentStaff;
        this.jdbc = jdbc;
    }

    /**
     * Erases the family; open invitations are withdrawn first, as staff would. Erasing again changes nothing.
     *
     * @throws ImportIsOpen when an import of the agency is not settled
     * @throws org.springframework.dao.OptimisticLockingFailureException when an invitation moved on meanwhile
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    @Transactional
    public void erase(Family family, ErasureReason reason) {
        currentStaff.requireSupervisor();
        if (origins.isImportOpen(family.agencyId())) {
            throw new ImportIsOpen();
        }
        var guardians = family.guardians();
        // who accepts one holds it before the guardian
        lockOpen(guardians);
        people.lock(guardians);
        if (people.areErased(guardians, family.students())) {
            return;
        }
        open(guardians).forEach(withdrawInvitation::withdraw);
        accounts.lock(guardians);
        var ownAccounts = accounts.ownOf(guardians);
        var contacts = known.ownOf(family, known.everOf(family, ownAccounts));
        letters.of(guardians);
        links.of(guardians);
        recipients.of(guardians);
        optOutChanges.of(contacts);
        accounts.erase(guardians, contacts);
        pins.of(guardians);
        origins.of(family.agencyId(), guardians, family.students());
        people.erase(guardians, family.students());
        note("account", ownAccounts, family, reason);
        note("guardian", guardians, family, reason);
        note("student", family.students(), family, reason);
    }

    private void note(String kind, Collection<Long> subjects, Family family, ErasureReason reason) {
        blankDetails.of(kind, subjects, family.siteId(), family.agencyId(), currentStaff.actor(), reason.name());
    }

    /** By their ids: whoever ends one changes the index by which they are found, and would wait for it in turn. */
    private void lockOpen(List<Long> guardians) {
        var open = jdbc.sql("SELECT id FROM invitation WHERE open_guardian IN (:guardians)")
                .param("guardians", some(guardians))
                .query(Long.class)
                .list();
        jdbc.sql("SELECT id FROM invitation WHERE id IN (:open) ORDER BY id FOR UPDATE")
                .param("open", some(open))
                .query(Long.class)
                .list();
    }

    private List<Long> open(List<Long> guardians) {
        return jdbc.sql("SELECT open_guardian FROM invitation WHERE open_guardian IN (:guardians)")
                .param("guardians", some(guardians))
                .query(Long.class)
                .list();
    }

    private static List<Long> some(List<Long> ids) {
        return ids.isEmpty() ? List.of(0L) : ids;
    }
}
