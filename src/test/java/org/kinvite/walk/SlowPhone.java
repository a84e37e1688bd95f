package org.kinvite.walk;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.stream.DoubleStream;

/** A window on a phone of the cheaper kind, with a slow connection, and without anything in its cache. */
record SlowPhone(Page page) {

    private static final int BYTES_A_SECOND = 1_600_000 / 8;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int TIMES_SLOWER = 4;

    private static final String LARGEST_PAINT = """
            () => new Promise(told => new PerformanceObserver(list => told(list.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true }))""";

    SlowPhone {
        var devTools = page.context().newCDPSession(page);
        devTools.send("Network.enable");
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        devTools.send("Network.setCacheDisabled", off);
        var connection = new JsonObject();
        connection.addProperty("offline", false);
        connection.addProperty("latency", ROUND_TRIP_MILLIS);
        connection.addProperty("downloadThroughput", BYTES_A_SECOND);
        connection.addProperty("uploadThroughput", BYTES_A_SECOND);
        devTools.send("Network.emulateNetworkConditions", connection);
        var processor = new JsonObject();
        processor.addProperty("rate", TIMES_SLOWER);
        devTools.send("Emulation.setCPUThrottlingRate", processor);
    }

    /**
     * When the largest thing of the page was painted, in milliseconds after it was asked for: the soonest of five, since
     * whatever else the machine does only ever makes it later.
     */
    double largestPaint(String address) {
        return DoubleStream.generate(() -> once(address)).limit(5).min().orElseThrow();
    }

    private double once(String address) {
        page.navigate(address);
        return ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
    }
}
