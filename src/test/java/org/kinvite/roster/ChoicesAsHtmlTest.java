package org.kinvite.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesAsHtmlTest {

    private static final List<Choice> CHOICES =
            List.of(new Choice(1_000, "Préscolaire Nguyễn"), new Choice(1_001, "</option><script>\"A\" & 'B'"));

    @Test
    void theOneThatWasChosenIsSelected() {
        assertThat(ChoicesAsHtml.options(CHOICES, 1_000L))
                .startsWith("<option value=\"1000\" selected=\"selected\">Préscolaire Nguyễn</option>")
                .containsOnlyOnce("selected=");
        assertThat(ChoicesAsHtml.options(CHOICES, null)).doesNotContain("selected=");
    }

    @Test
    void aNameIsTextWhateverItSays() {
        assertThat(ChoicesAsHtml.options(CHOICES, null))
                .endsWith(
                        "<option value=\"1001\">&lt;/option&gt;&lt;script&gt;&quot;A&quot; &amp; &#39;B&#39;</option>");
    }
}
