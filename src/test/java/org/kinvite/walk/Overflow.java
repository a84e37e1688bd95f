package org.kinvite.walk;

import com.microsoft.playwright.Page;
import java.util.List;

/** What would have to be scrolled sideways, which nobody with a phone or with large letters should have to. */
final class Overflow {

    private static final String FIND = """
            () => {
              const sticksOut = e => e.getBoundingClientRect().right > innerWidth + 1;
              const wide = [document.documentElement, ...document.querySelectorAll('dialog[open]')]
                  .filter(e => e.scrollWidth > e.clientWidth + 1);
              return wide.map(e => `${e.localName} is ${e.scrollWidth} wide where there is room for ${e.clientWidth}: `
                  + [...e.querySelectorAll('*')].filter(sticksOut).slice(0, 4).map(o => o.outerHTML.slice(0, 120)).join(' | '));
            }""";

    private Overflow() {}

    /** One line for the page, and for each open dialog, that is wider than its place; empty is good. */
    @SuppressWarnings("unchecked")
    static List<String> of(Page page) {
        return (List<String>) page.evaluate(FIND);
    }
}
