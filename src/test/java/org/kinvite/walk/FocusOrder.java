package org.kinvite.walk;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where Tab leads, as against how people read: from above to below, on one line from left to right, column by column. */
final class FocusOrder {

    private static final String WHERE = """
            () => {
              const e = document.activeElement, box = e.getBoundingClientRect();
              if (e === document.body) return null;
              return {name: `${e.localName}#${e.id} ${e.textContent.trim().slice(0, 30)}`, left: box.left, right: box.right,
                  top: box.top + scrollY, bottom: box.bottom + scrollY};
            }""";

    private static final double TOLERANCE = 1;

    private final List<String> jumps = new ArrayList<>();
    private String first;
    private Stop before;
    private int stops;

    private record Stop(String name, double left, double right, double top, double bottom) {

        static Stop of(Map<?, ?> found) {
            return new Stop(
                    found.get("name").toString(),
                    number(found, "left"),
                    number(found, "right"),
                    number(found, "top"),
                    number(found, "bottom"));
        }

        private static double number(Map<?, ?> found, String name) {
            return ((Number) found.get(name)).doubleValue();
        }

        private boolean isOnLineOf(Stop other) {
            var shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return shared > Math.min(bottom - top, other.bottom - other.top) / 2;
        }

        boolean follows(Stop other) {
            if (isOnLineOf(other)) {
                return left >= other.left - TOLERANCE;
            }
            return top >= other.top - TOLERANCE || left >= other.right - TOLERANCE;
        }
    }

    /** Presses Tab until the focus leaves the page or is back where it began, or that often. */
    static FocusOrder of(Page page, int most) {
        var order = new FocusOrder();
        for (var presses = 0; presses < most; presses++) {
            page.keyboard().press("Tab");
            var found = (Map<?, ?>) page.evaluate(WHERE);
            if (found == null || found.get("name").equals(order.first)) {
                break;
            }
            order.reach(Stop.of(found));
        }
        return order;
    }

    /** Each step against the direction of reading; empty is good. */
    List<String> jumps() {
        return jumps;
    }

    int stops() {
        return stops;
    }

    private void reach(Stop stop) {
        if (before != null && !stop.follows(before)) {
            jumps.add("from " + before.name() + " to " + stop.name());
        }
        first = first == null ? stop.name() : first;
        before = stop;
        stops++;
    }
}
