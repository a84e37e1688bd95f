package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|calc"})
    void whatASpreadsheetWouldRunIsMadeText(String formula) {
        assertThat(CsvText.harmless(formula)).isEqualTo("'" + formula);
    }

    @Test
    void everythingElseIsWrittenAsItIs() {
        var out = new StringWriter();

        new CsvText(out).row("Zoë, \"Z\"", null, 3, "O'Connor", "").flush();

        assertThat(out).hasToString("\uFEFF\"Zoë, \"\"Z\"\"\",,3,O'Connor,\r\n");
    }
}
