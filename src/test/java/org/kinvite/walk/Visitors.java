package org.kinvite.walk;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.testing.browser.Browsers;

/** Those who see the pages of {@code pages.txt}: one window each, signed in once, keeping nothing. */
final class Visitors {

    private static final String SPANISH = "-es";
    private static final String STAFF = "(staff|supervisor|administrator)(-es)?";

    private final Browsers browsers;
    private final Map<String, Page> windows = new HashMap<>();
    private final Map<Page, Weight> weights = new HashMap<>();

    Visitors(Browsers browsers) {
        this.browsers = browsers;
    }

    /** @param who one of the sample's staff users, perhaps in Spanish, or a name of somebody who does not sign in */
    Page window(String who) {
        return windows.computeIfAbsent(who, this::open);
    }

    /** What a window has loaded since it was last asked to forget it. */
    Weight weight(Page window) {
        return weights.get(window);
    }

    private Page open(String who) {
        var page = browsers.desktop();
        weights.put(page, Weight.of(page));
        if (who.matches(STAFF)) {
            StaffWindow.signIn(page, who.replace(SPANISH, "") + "@kinvite.local");
        }
        if (who.endsWith(SPANISH)) {
            page.navigate("/tasks?lang=es");
        }
        return page;
    }
}
