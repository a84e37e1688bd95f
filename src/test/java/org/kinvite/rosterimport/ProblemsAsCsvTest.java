package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemsAsCsvTest {

    @Test
    void whatTheFileSaidCannotRunInASpreadsheet() {
        var details = mock(ImportDetails.class);
        doAnswer(call -> {
                    Consumer<Problem> reader = call.getArgument(1);
                    reader.accept(new Problem("a.csv", 3, "Site", "=cmd|' /C calc'!A0", Reason.FORMULA));
                    return null;
                })
                .when(details)
                .forEachProblem(anyLong(), any());
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/rosterimport");
        texts.setDefaultEncoding("UTF-8");
        var out = new StringWriter();

        new ProblemsAsCsv(details, texts).write(1, Locale.ENGLISH, out);

        assertThat(out.toString().lines())
                .containsExactly(
                        "\uFEFFEffect,File,Line,Field,Value,What is wrong,How to mend it",
                        "Left out,a.csv,3,Site,'=cmd|' /C calc'!A0,The text begins like a spreadsheet formula.,"
                                + "\"Remove the first character (=, +, - or @).\"");
    }
}
