package org.kinvite.rosterimport;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinvite.roster.RosterColumns;
import org.kinvite.rosterimport.file.CsvFile;
import org.kinvite.rosterimport.file.Header;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.TextFiles;
import org.kinvite.rosterimport.file.UnreadableUpload;

/** Reads the files of one upload into the staging tables; each file tells by its name and columns what it is. */
class UploadReading {

    private final Staging staging;
    private final LocalDate today;
    private final Set<OneRosterFile> oneRoster = EnumSet.noneOf(OneRosterFile.class);
    private final List<String> plain = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private boolean everyStudentKnown = true;
    private boolean guardianB;

    UploadReading(Staging staging, LocalDate today) {
        this.staging = staging;
        this.today = today;
    }

    /** @throws UnreadableUpload when the files are none that could be imported; what was staged is worth nothing then */
    void read(TextFiles files, java.util.function.LongConsumer progress) {
        files.forEach(this::read, progress);
        if (!oneRoster.isEmpty()) {
            var missing = EnumSet.copyOf(OneRosterFile.needed());
            missing.removeAll(oneRoster);
            if (!missing.isEmpty()) {
                throw new UnreadableUpload(
                        Refusal.MISSING_FILES,
                        missing.stream().map(OneRosterFile::file).collect(Collectors.joining(", ")));
            }
            others.forEach(name -> staging.problem(new Problem(name, 0, "", "", Reason.FILE_NOT_READ)));
        } else if (plain.isEmpty()) {
            throw new UnreadableUpload(Refusal.NOTHING_TO_READ, String.join(", ", others));
        }
        staging.flush();
    }

    Source source() {
        return oneRoster.isEmpty() ? Source.CSV : Source.ONEROSTER;
    }

    /** Whether who is not in the files has left. */
    boolean knowsEveryStudent() {
        return everyStudentKnown;
    }

    /** Of which guardians the files speak: a plain CSV may leave out the second one. */
    Set<String> slots() {
        return source() == Source.ONEROSTER || guardianB ? Set.of("A", "B") : Set.of("A");
    }

    private void read(String name, InputStream content) throws IOException {
        if (OneRosterFile.isOther(name)) {
            return;
        }
        var csv = new CsvFile(name, content);
        var file = OneRosterFile.named(name);
        if (file.isPresent()) {
            oneRoster.add(file.get());
            refuseMixed();
            var rows = new OneRosterRows(file.get(), staging, today);
            read(name, csv, rows);
            everyStudentKnown &= rows.knowsEveryStudent();
        } else if (csv.header().has("sourcedId") || (!oneRoster.isEmpty() && !looksPlain(csv.header()))) {
            others.add(name);
        } else {
            plain.add(name);
            refuseMixed();
            guardianB |= csv.header().has(RosterColumns.guardian("B", "First Name"));
            var rows = new PlainRows(staging);
            read(name, csv, rows);
            everyStudentKnown &= rows.knowsEveryStudent();
        }
    }

    private void read(String name, CsvFile csv, RowReader rows) {
        var missing = csv.header().missing(rows.required());
        if (!missing.isEmpty()) {
            throw new UnreadableUpload(Refusal.MISSING_COLUMNS, name + ": " + String.join(", ", missing));
        }
        csv.forEach(rows::stage);
        if (csv.isEncodingGuessed()) {
            staging.problem(new Problem(name, 0, "", "Windows-1252", Reason.ENCODING_GUESSED));
        }
    }

    private static boolean looksPlain(Header header) {
        return header.missing(RosterColumns.REQUIRED).isEmpty();
    }

    private void refuseMixed() {
        if (!oneRoster.isEmpty() && !plain.isEmpty()) {
            throw new UnreadableUpload(Refusal.MIXED_SOURCES, String.join(", ", plain));
        }
    }
}
