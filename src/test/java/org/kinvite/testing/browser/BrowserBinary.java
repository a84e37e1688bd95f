package org.kinvite.testing.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds Chromium or Chrome; else has Playwright install one; else, on Debian as root, apt; else says what to do. */
final class BrowserBinary {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"));

    private static final long PATIENCE_MINUTES = 10;

    private BrowserBinary() {}

    /** The browser's path; empty when Playwright has installed one of its own, which it finds by itself. */
    static Optional<Path> find() {
        var present = present();
        if (present.isPresent() || succeeds(playwrightInstaller())) {
            return present;
        }
        if (succeeds(List.of("bash", ".ci/install-chromium"))) {
            return present();
        }
        throw new IllegalStateException("The browser tests need Chromium or Chrome: install one,"
                + " or set the environment variable KINVITE_BROWSER to its path.");
    }

    private static Optional<Path> present() {
        var named = Optional.ofNullable(System.getenv("KINVITE_BROWSER")).map(Path::of);
        var onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named.stream(), Stream.concat(onPath, USUAL_PLACES.stream()))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> playwrightInstaller() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
