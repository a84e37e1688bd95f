package org.kinvite.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One headless browser for a test class; each window is a person of its own, with cookies of its own. */
public final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A row looks again every five seconds: an assertion that gives up just then would fail by chance. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Browsers(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** @param address where relative links lead, e.g. {@code http://localhost:8090} */
    public static Browsers at(String address) {
        var options = new LaunchOptions().setArgs(FLAGS);
        BrowserBinary.find().ifPresent(options::setExecutablePath);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browsers(playwright, playwright.chromium().launch(options), address);
    }

    /** A window at a desk. */
    public Page desktop() {
        return window(1280, 900);
    }

    /** A window as wide as a small phone. */
    public Page phone() {
        return window(360, 740);
    }

    /** A small phone whose browser runs no script. */
    public Page phoneWithoutScripts() {
        return window(options(360, 740).setJavaScriptEnabled(false));
    }

    private Page window(int width, int height) {
        return window(options(width, height));
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext person = browser.newContext(options);
        return person.newPage();
    }

    private Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-US")
                .setViewportSize(width, height);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
