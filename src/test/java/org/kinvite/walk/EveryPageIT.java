package org.kinvite.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.messaging.OptOutLinks;
import org.kinvite.routes.MappedRoutes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every page and dialog, at a desk and on a small phone, by day and by night: everyone can use it, and nobody scrolls
 * sideways. What it looks like is in {@code target/pictures}, beside the table {@code axe.md}.
 */
@WalkTest
class EveryPageIT extends Walk {

    private static final PageTable TABLE = PageTable.read();
    private static final Readings READINGS = new Readings();
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int TALLEST_PICTURE = 2400;

    private static Visitors visitors;
    private static Scene scene;

    @BeforeAll
    static void setTheScene(@Autowired JdbcClient jdbc, @Autowired OptOutLinks optOutLinks) {
        visitors = new Visitors(browsers);
        scene = new Scene(new Errands(visitors, jdbc, optOutLinks), Reachable.at(SampleSite.KAIMUKI, jdbc));
    }

    @AfterAll
    static void writeTheTable() {
        READINGS.writeTo(PICTURES.resolve("axe.md"));
    }

    @Test
    void everyRouteThatShowsAPageIsVisited(@Autowired Collection<RequestMappingInfoHandlerMapping> mappings) {
        assertThat(TABLE.missing(MappedRoutes.of(mappings)))
                .as("Add a row to " + PageTable.FILE + " for each of these, its legend says how")
                .isEmpty();
    }

    @Test
    void aPageThatNobodyThoughtOfIsMissed() {
        assertThat(TABLE.missing(Set.of("GET /students/{}/photos", "GET /students", "POST /students")))
                .containsExactly("GET /students/{}/photos");
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsForEveryone() {
        return TABLE.visits().stream()
                .map(visit -> DynamicTest.dynamicTest(visit.toString(), () -> {
                    var page = visitors.window(visit.who());
                    go(page, visit);
                    if (visit.isLookedAt()) {
                        assertThat(look(page, visit)).as(page.url()).isEmpty();
                    }
                }));
    }

    private static void go(Page page, Visit visit) {
        Look.ALL.getFirst().at(page);
        var address = scene.fill(visit.address());
        visitors.weight(page).reset();
        assertThat(page.navigate(address).status()).as(address).isEqualTo(visit.status());
        var acts = new Acts(page);
        acts.settle();
        visit.acts().stream().map(scene::fill).forEach(acts::perform);
        if (!visit.saysWhereItLeads()) {
            assertThat(page.url().replaceFirst("https?://[^/]*", "").replaceFirst("[?#].*", ""))
                    .as("where %s leads", address)
                    .isEqualTo(scene.fill(visit.path()));
        }
    }

    /** @return what is wrong with it */
    private static List<String> look(Page page, Visit visit) {
        var bytes = visitors.weight(page).bytes();
        var wrong = new ArrayList<String>();
        for (var look : Look.ALL) {
            look.at(page);
            var violations = Axe.violations(page);
            READINGS.add(visit.name(), look, violations.size(), bytes);
            Stream.concat(violations.stream(), Overflow.of(page).stream())
                    .forEach(what -> wrong.add(look + ": " + what));
            picture(page, visit.name() + "-" + look);
        }
        Look.ZOOMED.at(page);
        Overflow.of(page).forEach(what -> wrong.add("at 200 %: " + what));
        return wrong;
    }

    private static void picture(Page page, String name) {
        var options = new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
        if (page.locator("dialog[open]").count() == 0) {
            var size = page.viewportSize();
            var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            options.setFullPage(true)
                    .setClip(0, 0, size.width, Math.min(Math.max(height, size.height), TALLEST_PICTURE));
        }
        page.screenshot(options);
    }
}
