package org.kinvite.walk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;

/** What comes over the wire for a page and everything on it, as for somebody who has never been there. */
final class Weight {

    private long bytes;

    private Weight() {}

    /** From now on this window keeps nothing, and what it loads is counted. */
    static Weight of(Page page) {
        var weight = new Weight();
        var browser = page.context().newCDPSession(page);
        browser.on(
                "Network.loadingFinished",
                loaded -> weight.bytes += loaded.get("encodedDataLength").getAsLong());
        browser.send("Network.enable");
        browser.send("Network.setCacheDisabled", yes("cacheDisabled"));
        browser.send("Network.setBypassServiceWorker", yes("bypass"));
        return weight;
    }

    void reset() {
        bytes = 0;
    }

    /** Headers and bodies as they were sent, since the last reset. */
    long bytes() {
        return bytes;
    }

    private static JsonObject yes(String name) {
        var yes = new JsonObject();
        yes.addProperty(name, true);
        return yes;
    }
}
