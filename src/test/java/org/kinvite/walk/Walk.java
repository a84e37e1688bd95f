package org.kinvite.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kinvite.testing.browser.Browsers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A walk through the product in a browser: each window is a person of its own, with cookies of its own. */
abstract class Walk {

    static Browsers browsers;

    @BeforeAll
    static void openBrowser(@Value("${kinvite.public-url}") String address) {
        browsers = Browsers.at(address);
    }

    @AfterAll
    static void closeBrowser() {
        browsers.close();
    }

    /** What everyone must be able to use: WCAG 2.2 AA, and what axe thinks good beyond that. */
    static void assertAccessible(Page page) {
        waitUntilStill(page);
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    /** Some place of the page that tells news says this. */
    static void assertTold(Page page, String news) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.STATUS)
                        .filter(new Locator.FilterOptions().setHasText(news))
                        .first())
                .containsText(news);
    }

    /** A screen: everyone can use it, and what it looks like at a desk and on a small phone is kept. */
    static void look(Page page, String name) {
        assertAccessible(page);
        var before = page.viewportSize();
        for (var width : List.of(1280, 360)) {
            page.setViewportSize(width, width > 1000 ? 900 : 740);
            shot(page, name + "-" + width);
        }
        page.setViewportSize(before.width, before.height);
    }

    /**
     * Waits until what moves has arrived: half way between two themes a colour has a contrast that nobody reads.
     * Two frames let a change of the theme begin; what turns for ever is left turning.
     * Only where scripts run.
     */
    static void waitUntilStill(Page page) {
        page.evaluate("""
                async () => {
                  const frame = () => new Promise(requestAnimationFrame);
                  await frame();
                  await frame();
                  const ending = document.getAnimations()
                    .filter(moving => Number.isFinite(moving.effect.getComputedTiming().endTime));
                  await Promise.allSettled(ending.map(moving => moving.finished));
                }""");
    }

    /** Who asks for one code after the other need not wait here. */
    static void aMinutePasses(JdbcClient jdbc) {
        jdbc.sql("UPDATE attempt SET since = since - INTERVAL 61 SECOND").update();
    }

    /** Keeps what the window shows, for whoever wants to look. */
    static void shot(Page page, String name) {
        waitUntilStill(page);
        shotAtOnce(page, name);
    }

    /** As {@link #shot} in a browser that runs no script: it could not say when it is still. */
    static void shotAtOnce(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
