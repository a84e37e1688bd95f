package org.kinvite.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScrapeSettingsTest {

    private static final String TOKEN = "a-token-of-a-scraper-0001";

    @Test
    void withoutATokenNobodyMayRead() {
        var closed = new ScrapeSettings("", false);

        assertThat(closed.admits(null)).isFalse();
        assertThat(closed.admits("Bearer ")).isFalse();
        assertThat(closed.admits("")).isFalse();
    }

    @Test
    void withATokenOnlyWhoeverSendsIt() {
        var kept = new ScrapeSettings(TOKEN, false);

        assertThat(kept.admits("Bearer " + TOKEN)).isTrue();
        assertThat(kept.admits("Bearer " + TOKEN + "1")).isFalse();
        assertThat(kept.admits(TOKEN)).isFalse();
        assertThat(kept.admits(null)).isFalse();
    }

    @Test
    void whatIsOpenIsOpenToAll() {
        assertThat(new ScrapeSettings("", true).admits(null)).isTrue();
    }

    @Test
    void aTokenThatCouldBeGuessedIsRefusedAndNoneIsEverPrinted() {
        assertThatThrownBy(() -> new ScrapeSettings("secret", false))
                .hasMessageContaining("kinvite.metrics.token")
                .hasMessageNotContaining("secret");
        assertThat(new ScrapeSettings(TOKEN, false)).asString().doesNotContain(TOKEN);
    }
}
