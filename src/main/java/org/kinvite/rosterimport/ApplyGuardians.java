package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kinvite.kernel.Ids;
import org.kinvite.roster.ContactDetailsImported;
import org.kinvite.roster.GuardianRemoved;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries out what the plans say of guardians, in batches; whoever leaves A or B does so before someone else comes. */
@Component
class ApplyGuardians {

    private static final String INSERT = """
            INSERT INTO guardian (id, student_id, slot, first_name, last_name, relationship, language,
              preferred_contact, email, cell_phone, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;
    private static final String UPDATE = """
            UPDATE guardian SET slot = ?, first_name = ?, last_name = ?, relationship = ?, language = ?,
              preferred_contact = ?, email = ?, cell_phone = ?, version = version + 1
            WHERE id = ?
            """;
    private static final String REMEMBER = """
            REPLACE INTO guardian_origin (guardian_id, source, source_key, preferred_contact, email, cell_phone)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final AuditTrail auditTrail;
    private final ApplicationEventPublisher events;

    ApplyGuardians(JdbcTemplate jdbc, AuditTrail auditTrail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.events = events;
    }

    /** @param students the ids of the students by their keys in the source */
    void apply(RosterImport rosterImport, List<StudentPlan> plans, Map<String, Long> students) {
        jdbc.batchUpdate(
                "UPDATE guardian SET slot = NULL, version = version + 1 WHERE id = ?",
                plans.stream()
                        .flatMap(ApplyGuardians::leaveTheirSlot)
                        .map(id -> new Object[] {id})
                        .toList());
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        var remembered = new ArrayList<Object[]>();
        for (var plan : plans) {
            for (var guardian : plan.guardians()) {
                var id = guardian.isNew() ? Ids.next() : guardian.known().id();
                if (guardian.isNew()) {
                    added.add(row(id, students.get(plan.staged().sourceKey()), guardian));
                } else if (guardian.changes()) {
                    changed.add(changedRow(guardian));
                }
                remembered.add(remembered(rosterImport, id, guardian));
            }
        }
        jdbc.batchUpdate(INSERT, added);
        jdbc.batchUpdate(UPDATE, changed);
        jdbc.batchUpdate(REMEMBER, remembered);
        tell(rosterImport, plans);
    }

    private static Stream<Long> leaveTheirSlot(StudentPlan plan) {
        return Stream.concat(
                plan.removed().stream().map(KnownGuardian::id),
                plan.guardians().stream()
                        .filter(guardian -> !guardian.isNew()
                                && guardian.known().slot() != null
                                && !guardian.known().slot().equals(guardian.slot()))
                        .map(guardian -> guardian.known().id()));
    }

    private void tell(RosterImport rosterImport, List<StudentPlan> plans) {
        var acts = new ArrayList<Act>();
        for (var plan : plans) {
            Stream.concat(
                            plan.removed().stream(),
                            plan.guardians().stream()
                                    .filter(guardian -> !guardian.isNew() && guardian.slot() == null)
                                    .map(GuardianPlan::known)
                                    .filter(known -> known.slot() != null))
                    .forEach(known -> {
                        acts.add(act(rosterImport, "guardian.removed", known.id()));
                        events.publishEvent(new GuardianRemoved(known.id()));
                    });
            plan.guardians().stream().filter(GuardianPlan::changesContact).forEach(guardian -> {
                acts.add(act(rosterImport, "contact.imported", guardian.known().id()));
                events.publishEvent(new ContactDetailsImported(guardian.known().id()));
            });
        }
        auditTrail.record(acts);
    }

    private static Act act(RosterImport rosterImport, String action, long guardian) {
        return new Act(rosterImport.actor(), action, "guardian", guardian, null, "import", rosterImport.agencyId());
    }

    private static Object[] row(long id, Long student, GuardianPlan guardian) {
        var contact = guardian.contact();
        return new Object[] {
            id,
            Objects.requireNonNull(student),
            guardian.slot(),
            guardian.staged().firstName(),
            guardian.staged().lastName(),
            guardian.relationship(),
            guardian.language(),
            contact.preferred().name(),
            Contact.kept(contact.email()),
            Contact.kept(contact.cellPhone())
        };
    }

    private static Object[] changedRow(GuardianPlan guardian) {
        var contact = guardian.contact();
        return new Object[] {
            guardian.slot(),
            guardian.staged().firstName(),
            guardian.staged().lastName(),
            guardian.relationship(),
            guardian.language(),
            contact.preferred().name(),
            Contact.kept(contact.email()),
            Contact.kept(contact.cellPhone()),
            guardian.known().id()
        };
    }

    private static Object[] remembered(RosterImport rosterImport, long id, GuardianPlan guardian) {
        var contact = guardian.toRemember();
        return new Object[] {
            id,
            rosterImport.source().name(),
            guardian.staged().sourceKey(),
            contact.preferred().name(),
            Contact.kept(contact.email()),
            Contact.kept(contact.cellPhone())
        };
    }
}
