package org.kinvite.rosterimport;

import static org.kinvite.roster.RosterColumns.guardian;

import java.util.List;
import java.util.stream.Stream;
import org.kinvite.roster.RosterColumns;
import org.kinvite.rosterimport.file.CsvRow;

/** Stages the plain CSV: one row a student, with both guardians. */
class PlainRows implements RowReader {

    private static final int NAME = 100;
    private static final int PLACE = 200;
    private static final int RELATIONSHIP = 40;
    private static final int ID = 200;

    private final Staging staging;
    private boolean everyStudentKnown = true;

    PlainRows(Staging staging) {
        this.staging = staging;
    }

    @Override
    public List<String> required() {
        return RosterColumns.REQUIRED;
    }

    /** Whether every row says whose it is, so that who is in none of them has left. */
    boolean knowsEveryStudent() {
        return everyStudentKnown;
    }

    @Override
    public void stage(CsvRow row) {
        var fields = new Fields(row, staging);
        if (row.isTooLong()) {
            fields.problem("", Reason.TOO_MANY_FIELDS);
        }
        var site = fields.name(RosterColumns.SITE, PLACE);
        var program = fields.name(RosterColumns.PROGRAM, PLACE);
        var classroom = fields.name(RosterColumns.CLASSROOM, PLACE);
        var id = fields.optional(RosterColumns.STUDENT_ID, ID);
        var firstName = fields.name(RosterColumns.STUDENT_FIRST_NAME, NAME);
        var lastName = fields.name(RosterColumns.STUDENT_LAST_NAME, NAME);
        if (id.isEmpty() && (site.isEmpty() || firstName.isEmpty() || lastName.isEmpty())) {
            everyStudentKnown = false;
            return;
        }
        var student = id.isEmpty() ? NaturalKey.of(site, firstName, lastName) : NaturalKey.id(id);
        var number = staging.nextNumber();
        var refused = fields.areRefused();
        Stream.of("A", "B").forEach(slot -> stageGuardian(row, slot, student, number));
        staging.add(Staging.Into.STUDENT, number, student, firstName, lastName, row.file(), row.line(), refused);
        if (!refused) {
            stagePlaces(row, student, number, site, program, classroom);
        }
    }

    private void stagePlaces(CsvRow row, String student, long number, String site, String program, String classroom) {
        var siteKey = NaturalKey.of(site);
        var programKey = NaturalKey.of(program);
        var classroomKey = NaturalKey.of(site, classroom);
        place(row, PlaceKind.SITE, siteKey, site, null);
        place(row, PlaceKind.PROGRAM, programKey, program, null);
        place(row, PlaceKind.CLASSROOM, classroomKey, classroom, siteKey);
        staging.add(Staging.Into.ENROLLMENT, student, number, siteKey, programKey, classroomKey);
    }

    private void place(CsvRow row, PlaceKind kind, String key, String name, String siteKey) {
        staging.add(Staging.Into.PLACE, kind.name(), key, name, siteKey, null, row.file(), row.line());
    }

    private void stageGuardian(CsvRow row, String slot, String student, long number) {
        var fields = new Fields(row, staging);
        var firstName = fields.optional(guardian(slot, "First Name"), NAME);
        var lastName = fields.optional(guardian(slot, "Last Name"), NAME);
        var id = fields.optional(guardian(slot, "ID"), ID);
        var relationship = fields.optional(guardian(slot, "Relationship"), RELATIONSHIP);
        var email = fields.email(guardian(slot, "Email"));
        var phone = fields.phone(guardian(slot, "Cell Phone"));
        if (firstName.isEmpty() || lastName.isEmpty()) {
            var missing = guardian(slot, firstName.isEmpty() ? "First Name" : "Last Name");
            if (!fields.areRefused() && !(firstName + lastName + text(email) + text(phone)).isEmpty()) {
                fields.problem(missing, Reason.GUARDIAN_WITHOUT_NAME);
            }
            return;
        }
        staging.add(
                Staging.Into.GUARDIAN,
                student,
                number * 2 + ("A".equals(slot) ? 0 : 1),
                number,
                id.isEmpty() ? null : id,
                slot,
                true,
                firstName,
                lastName,
                relationship.isEmpty() ? null : relationship,
                fields.language(guardian(slot, "Language")),
                channel(fields, slot),
                email,
                phone,
                row.file(),
                row.line());
    }

    private static String channel(Fields fields, String slot) {
        var channel = fields.channel(guardian(slot, "Preferred Contact"));
        return channel == null ? null : channel.name();
    }

    private static String text(String contact) {
        return contact == null ? "" : contact;
    }
}
