package org.kinvite.rosterimport;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinvite.rosterimport.ImportBench.File;

/** Plain CSV files as tests need them. */
final class SomeCsv {

    static final List<String> COLUMNS = List.of(
            "Site",
            "Program",
            "Classroom",
            "Student First Name",
            "Student Last Name",
            "Guardian A First Name",
            "Guardian A Last Name",
            "Guardian A Preferred Contact",
            "Guardian A Email",
            "Guardian A Cell Phone",
            "Guardian A Language",
            "Guardian B First Name",
            "Guardian B Last Name",
            "Guardian B Email");
    static final String ZOE =
            "Maple Street,Head Start,Butterflies,Zoë,Nguyễn,Linh,Nguyễn,Email,linh@example.com,(202) 555-0123,Vietnamese,Minh,Nguyễn,";
    static final String AVA =
            "Maple Street,Head Start,Butterflies,Ava,Johnson,Grace,Johnson,Text,,202-555-0144,,Marcus,Johnson,marcus@example.com";
    static final String LEO = "Harbor View,Pre-K,Dolphins,Leo,Haddad,Rania,Haddad,,rania@example.com,,ar,,,";

    private SomeCsv() {}

    static File of(String... rows) {
        return File.of("roster.csv", text(rows));
    }

    static String text(String... rows) {
        return Stream.concat(Stream.of(String.join(",", COLUMNS)), Stream.of(rows))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Zoë's row with one column saying something else. */
    static String zoeWith(String column, String value) {
        var fields = ZOE.split(",", -1);
        fields[COLUMNS.indexOf(column)] = value;
        return String.join(",", fields);
    }
}
