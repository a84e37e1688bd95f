package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** An export tells all that is held, and docs/privacy.md tells what it tells. */
@PrivacyTest
class HeldTablesTest {

    private static final Path PAGE = Path.of("docs", "privacy.md");

    /** Columns by which a row is about somebody, or reaches somebody. */
    private static final String ABOUT_SOMEBODY = """
            SELECT DISTINCT table_name FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'
              AND (column_name REGEXP '(guardian|account|student)(_id)?$'
                OR column_name IN ('contact', 'recipient', 'email', 'cell_phone', 'first_name', 'sign_in_contact', 'subject_id',
                  'principal_name', 'value', 'attribute_bytes', 'ciphertext', 'sealed'))
            """;

    /** What is about somebody and in no export, and why. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry(
                    "verification_code", "a code lives ten minutes and its row a day; only the contact is known of it"),
            Map.entry("staff_user", "staff, not families"),
            Map.entry("staff_link", "staff, not families"),
            Map.entry("spring_session", "who is signed in this moment"),
            Map.entry("spring_session_attributes", "who is signed in this moment"),
            Map.entry("staged_guardian", "the rows of an import until it is applied or discarded"),
            Map.entry("staged_student", "the rows of an import until it is applied or discarded"),
            Map.entry("staged_user", "the rows of an import until it is applied or discarded"),
            Map.entry("staged_leaver", "the rows of an import until it is applied or discarded"),
            Map.entry("roster_import_problem", "what a file said, by its line: it is about no record"),
            Map.entry("letter_part", "the PDF of many letters, sealed as one thing for a week"),
            Map.entry("process_sign", "where a process is, by an opaque id"),
            Map.entry("process_instance", "where a process is, by an opaque id"));

    @Autowired
    SomeFamily family;

    @Autowired
    FindFamily findFamily;

    @Autowired
    ExportFamily exportFamily;

    @BeforeEach
    void aFamily() {
        family.prepare();
        family.signIn(Role.SUPERVISOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyTableAboutSomebodyIsExportedOrLeftOutForAReason() {
        var tables = family.jdbc.sql(ABOUT_SOMEBODY).query(String.class).list().stream()
                .map(String::toLowerCase)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables).contains("guardian", "message", "staged_guardian", "account_link", "audit_entry");

        tables.removeAll(LEFT_OUT.keySet());
        HeldTables.ALL.forEach(held -> tables.remove(held.table()));

        assertThat(tables).as("Export them, or say why not").isEmpty();
    }

    @Test
    void theExportTellsWhatIsHeldAndNoSecret() throws IOException {
        var json = new ObjectMapper().readTree(exported());

        assertThat(json.at("/guardians/0/email").asText()).isEqualTo(family.email());
        assertThat(json.at("/guardians")).hasSize(2);
        assertThat(json.at("/students/0/firstName").asText()).startsWith("Zoe");
        assertThat(json.at("/messages/0/recipient").asText()).isEqualTo(family.email());
        assertThat(json.at("/accounts/0/signInContact").asText()).isEqualTo(family.signIn());
        assertThat(json.at("/pins/0/digits").isInt()).isTrue();
        assertThat(json.at("/invitations/0/invitedAt").asText()).endsWith("Z");
        assertThat(json.at("/audit").toString()).contains("note" + family.mark);
        assertThat(exported()).doesNotContain("ciphertext", "hash");
    }

    @Test
    void oneGuardiansExportIsSilentAboutTheOther() throws IOException {
        var out = new ByteArrayOutputStream();
        exportFamily.write(findFamily.ofGuardian(family.linh), out);

        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Linh" + family.mark)
                .doesNotContain("Minh" + family.mark);
    }

    @Test
    void thePageTellsEverySectionAndField() throws IOException {
        var page = Files.readString(PAGE);
        var json = new ObjectMapper().readTree(exported());

        json.fieldNames().forEachRemaining(section -> {
            assertThat(page).contains("`" + section + "`");
            json.get(section).path(0).fieldNames().forEachRemaining(field -> assertThat(page)
                    .contains("`" + field + "`"));
        });
        assertThat(LEFT_OUT.keySet()).allSatisfy(table -> assertThat(page).contains("`" + table + "`"));
    }

    private String exported() {
        var out = new ByteArrayOutputStream();
        exportFamily.write(findFamily.ofStudent(family.zoe), out);
        return out.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
