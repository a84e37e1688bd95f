package org.kinvite.walk;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;

/** How a page is looked at: at a desk or on a small phone, by day or by night. Nothing moves, so nothing is half there. */
record Look(int width, int height, ColorScheme scheme) {

    private static final int DESK = 1440;
    private static final int PHONE = 360;

    /** In an order that changes one thing at a time. */
    static final List<Look> ALL = List.of(
            new Look(DESK, 900, ColorScheme.LIGHT),
            new Look(DESK, 900, ColorScheme.DARK),
            new Look(PHONE, 740, ColorScheme.DARK),
            new Look(PHONE, 740, ColorScheme.LIGHT));

    /** A window of 1280 at 200 %: half as many pixels of CSS. */
    static final Look ZOOMED = new Look(640, 450, ColorScheme.LIGHT);

    void at(Page page) {
        var media = new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
        page.emulateMedia(media);
        page.setViewportSize(width, height);
        Walk.waitUntilStill(page);
    }

    String theme() {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return width + "-" + theme();
    }
}
