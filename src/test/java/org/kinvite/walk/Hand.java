package org.kinvite.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** Somebody at work: presses of keys and of the pointer are counted, letters apart from them, and how long it took. */
final class Hand {

    private static final Path TOLD = Path.of("target", "main-job.txt");

    private final Page page;
    private final long start = System.nanoTime();
    private int presses;
    private int letters;

    Hand(Page page) {
        this.page = page;
    }

    /** Enter, Tab, an arrow: what stands for no letter. */
    void press(String key) {
        presses++;
        page.keyboard().press(key);
    }

    void click(Locator target) {
        presses++;
        target.click();
    }

    /** One press opens the list, another one chooses. */
    void choose(Locator list, String option) {
        presses += 2;
        list.selectOption(new SelectOption().setLabel(option));
    }

    void type(String text) {
        letters += text.length();
        page.keyboard().type(text);
    }

    /** The sign-in page is open, its first field ready. */
    void signIn(String email, String password) {
        type(email);
        press("Tab");
        type(password);
        press("Enter");
    }

    /** Tells on the console, and in {@code target/main-job.txt}, what it took; nobody thinks or looks for anything. */
    void tell(String job) {
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        var told = String.format(Locale.ROOT, "%s: %d presses, %d letters, %.1f s", job, presses, letters, seconds);
        System.out.println(told);
        try {
            Files.writeString(TOLD, told + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
