package org.kinvite.faults.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A roster whose guardians have first names that nobody has. */
public record HostileRoster(Path file, List<String> texts) {

    private static final String SITE = "Hostile Street";
    private static final String HEAD = "Site,Program,Classroom,Student ID,Student First Name,Student Last Name,"
            + "Guardian A ID,Guardian A First Name,Guardian A Last Name,Guardian A Preferred Contact,Guardian A Email";

    /** Writes it into {@code folder}. */
    public static HostileRoster in(Path folder) throws IOException {
        return in(
                folder,
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<b>bold</b> & co",
                "Robert'); DROP TABLE guardian; --",
                "' OR '1'='1",
                "${7*7} #{7*7} @{/x} *{x} ~{x}",
                "{0} {1,choice,0#none} %s %n",
                "../../etc/passwd",
                "\u202Egnp.exe",
                "bell\u0007",
                "👩‍👩‍👧 Zoë",
                "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 ﷽",
                "محمد Ольга 美華",
                "Eve Bcc: someone@else.example",
                "Line\r\nBcc: someone@else.example",
                "=HYPERLINK(\"http://evil.example\")",
                "x".repeat(10_000),
                "null",
                "\\N \\0 \\' \\\\");
    }

    /** One that is no text, because of a single byte. */
    public static HostileRoster withANul(Path folder) throws IOException {
        return in(folder, "NUL\u0000byte");
    }

    private static HostileRoster in(Path folder, String... names) throws IOException {
        var texts = List.of(names);
        var lines = new ArrayList<>(List.of(HEAD));
        for (int n = 0; n < texts.size(); n++) {
            lines.add(String.join(
                    ",",
                    SITE,
                    "Head Start",
                    "Room 1",
                    "hostile-s" + n,
                    "Child" + n,
                    "Hostile",
                    "hostile-g" + n,
                    "\"" + texts.get(n).replace("\"", "\"\"") + "\"",
                    "Guardian",
                    "Email",
                    address(n)));
        }
        var file = folder.resolve("hostile.csv");
        Files.writeString(file, String.join("\r\n", lines) + "\r\n");
        return new HostileRoster(
                file, texts.stream().map(HostileRoster::onOneLine).toList());
    }

    /** Names are one line: what separates words is a space. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    public String site() {
        return SITE;
    }

    /** The first name of whoever has that address. */
    public String textOf(String address) {
        return texts.get(Integer.parseInt(address.replaceAll("\\D", "")));
    }

    private static String address(int n) {
        return "hostile%d@families.example.org".formatted(n);
    }
}
