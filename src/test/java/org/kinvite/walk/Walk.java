package org.kinvite.walk;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.kinvite.testing.browser.Browsers;
import org.springframework.beans.factory.annotation.Value;

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

    /** Keeps what the window shows, for whoever wants to look. */
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
