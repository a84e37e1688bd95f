package org.kinvite.audit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.audit.Anchor;
import org.kinvite.audit.ChainProblem;
import org.kinvite.audit.ChainReport;
import org.kinvite.audit.VerifyTrail;
import org.springframework.boot.DefaultApplicationArguments;

/** What the command line says, and the exit code that a script can act on. */
class VerifyCommandTest {

    private static final String ANCHOR = "10:" + "ab".repeat(32);

    final VerifyTrail verifyTrail = mock(VerifyTrail.class);
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void anIntactTrailEndsWithZeroAndAnAnchorToNoteDown() {
        finds();

        assertThat(run()).isZero();
        assertThat(said(out)).contains("positions 1 to 10, 10 entries", "INTACT", ANCHOR);
    }

    @Test
    void aBrokenOneEndsWithTwoAndNamesTheFirstEntry() {
        finds(new ChainProblem(ChainProblem.Kind.CHANGED, 7, 42, Instant.EPOCH, "guardian.invited"));

        assertThat(run()).isEqualTo(2);
        assertThat(said(out))
                .contains("BROKEN: 1 findings, the first at position 7, entry 42 of 1970-01-01T00:00:00Z"
                        + " (guardian.invited): was changed")
                .doesNotContain("INTACT");
    }

    @Test
    void asJsonItCanBeReadByPrograms() throws Exception {
        finds(new ChainProblem(ChainProblem.Kind.CUT_OFF, 8, 0, null, null));

        assertThat(run("--json")).isEqualTo(2);
        var answer = json.readTree(out.toByteArray());
        assertThat(answer.path("intact").asBoolean(true)).isFalse();
        assertThat(answer.path("problems").path(0).path("kind").asText()).isEqualTo("CUT_OFF");
    }

    @Test
    void theAnchorThatWasNotedDownIsHeldAgainstIt() {
        finds();
        assertThat(run("--anchor=" + ANCHOR)).isZero();
        verify(verifyTrail)
                .verify(argThat(given -> given.map(Anchor::toString).orElse("").equals(ANCHOR)));

        assertThat(run("--anchor=10:xyz")).isEqualTo(1);
        assertThat(said(err)).contains("an anchor is a number, a colon and 64 hexadecimal digits");
    }

    @Test
    void withoutItsKeyNothingIsVerified() {
        when(verifyTrail.verify(any())).thenThrow(new IllegalStateException("kinvite.audit.keys.1 is missing"));

        assertThat(run()).isEqualTo(1);
        assertThat(said(err)).contains("kinvite.audit.keys.1 is missing");
    }

    private void finds(ChainProblem... problems) {
        when(verifyTrail.verify(any()))
                .thenReturn(new ChainReport(1, 10, 10, 0, 0, ANCHOR, false, List.of(problems), problems.length));
    }

    private int run(String... arguments) {
        return new VerifyCommand(verifyTrail, json)
                .run(new DefaultApplicationArguments(arguments), new PrintStream(out), new PrintStream(err))
                .exitCode();
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
