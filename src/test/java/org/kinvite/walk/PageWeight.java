package org.kinvite.walk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** What a window fetches for a page: bytes as they come over the wire, headers and all, and none from the browser's cache. */
final class PageWeight {

    private final Page page;
    private long bytes;

    private PageWeight(Page page) {
        this.page = page;
    }

    static PageWeight of(Page page) {
        var weight = new PageWeight(page);
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.on(
                "Network.loadingFinished",
                loaded -> weight.bytes += loaded.get("encodedDataLength").getAsLong());
        devTools.send("Network.enable");
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        devTools.send("Network.setCacheDisabled", off);
        return weight;
    }

    /** The bytes of everything that was fetched since the last time. */
    long since() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var fetched = bytes;
        bytes = 0;
        return fetched;
    }
}
