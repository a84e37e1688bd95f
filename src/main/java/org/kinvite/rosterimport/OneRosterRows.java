package org.kinvite.rosterimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kinvite.rosterimport.Staging.Into;
import org.kinvite.rosterimport.file.CsvRow;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;

/** Stages one file of OneRoster, row by row; how they hang together is resolved afterwards. */
class OneRosterRows implements RowReader {

    /** The program of classes without a course. */
    static final String NO_COURSE = "";

    private static final int ID = 255;
    private static final int NAME = 100;
    private static final int TITLE = 200;
    private static final int ROLE = 40;

    private final OneRosterFile file;
    private final Staging staging;
    private final LocalDate today;
    private boolean everyStudentKnown = true;

    OneRosterRows(OneRosterFile file, Staging staging, LocalDate today) {
        this.file = file;
        this.staging = staging;
        this.today = today;
    }

    @Override
    public List<String> required() {
        return file.required();
    }

    boolean knowsEveryStudent() {
        return everyStudentKnown;
    }

    @Override
    public void stage(CsvRow row) {
        var fields = new Fields(row, staging);
        if ("tobedeleted".equalsIgnoreCase(fields.text("status"))) {
            return;
        }
        if (row.isTooLong()) {
            fields.problem("", Reason.TOO_MANY_FIELDS);
        }
        switch (file) {
            case MANIFEST -> manifest(fields);
            case ORGS -> org(row, fields);
            case COURSES -> place(row, fields, PlaceKind.PROGRAM, fields.name("title", TITLE), null, null);
            case CLASSES -> clazz(row, fields);
            case USERS -> user(row, fields);
            case ROLES -> role(row, fields);
            case ENROLLMENTS -> enrollment(row, fields);
        }
    }

    /** A delta says only what changed: who is not in it has not left. */
    private static void manifest(Fields fields) {
        if (fields.text("propertyName").startsWith("file.") && "delta".equalsIgnoreCase(fields.text("value"))) {
            throw new UnreadableUpload(Refusal.DELTA, fields.text("propertyName"));
        }
    }

    private void org(CsvRow row, Fields fields) {
        if ("school".equalsIgnoreCase(fields.text("type"))) {
            place(row, fields, PlaceKind.SITE, fields.name("name", TITLE), null, null);
        }
    }

    private void clazz(CsvRow row, Fields fields) {
        var course = fields.optional("courseSourcedId", ID);
        place(
                row,
                fields,
                PlaceKind.CLASSROOM,
                fields.name("title", TITLE),
                fields.name("schoolSourcedId", ID),
                course);
    }

    private void place(CsvRow row, Fields fields, PlaceKind kind, String name, String site, String program) {
        var id = fields.name("sourcedId", ID);
        if (!fields.areRefused()) {
            staging.add(Into.PLACE, kind.name(), id, name, site, program, row.file(), row.line());
        }
    }

    private void user(CsvRow row, Fields fields) {
        var id = fields.name("sourcedId", ID);
        if (id.isEmpty()) {
            everyStudentKnown = false;
            return;
        }
        var firstName = fields.name("givenName", NAME);
        var lastName = fields.name("familyName", NAME);
        var phone = fields.text("sms").isEmpty() ? fields.phone("phone") : fields.phone("sms");
        staging.add(
                Into.USER,
                staging.nextNumber(),
                id,
                role(fields.optional("role", ROLE)),
                firstName,
                lastName,
                fields.email("email"),
                phone,
                row.file(),
                row.line(),
                fields.areRefused());
        for (var agent : fields.text("agentSourcedIds").split(",")) {
            if (!agent.isBlank() && agent.strip().length() <= ID) {
                staging.add(Into.AGENT, staging.nextNumber(), id, agent.strip(), row.file(), row.line());
            }
        }
    }

    private void role(CsvRow row, Fields fields) {
        var user = fields.name("userSourcedId", ID);
        var role = role(fields.name("role", ROLE));
        if (!fields.areRefused()) {
            staging.add(Into.ROLE, staging.nextNumber(), user, role, row.file(), row.line());
        }
    }

    private void enrollment(CsvRow row, Fields fields) {
        var user = fields.name("userSourcedId", ID);
        var clazz = fields.name("classSourcedId", ID);
        var role = role(fields.name("role", ROLE));
        if (!fields.areRefused() && !isBefore(fields.text("endDate"), today)) {
            staging.add(Into.CLASS_ENROLLMENT, staging.nextNumber(), user, clazz, role, row.file(), row.line());
        }
    }

    private static boolean isBefore(String date, LocalDate today) {
        try {
            return !date.isEmpty() && LocalDate.parse(date).isBefore(today);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static String role(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
