package org.kinvite.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Reads a page as axe does: WCAG 2.2 AA, and what axe thinks good beyond that. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** Violations alone: what passes, and what cannot apply, would be most of the time it takes. */
    private static final String READ = """
            async () => {
              const {violations} = await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
                resultTypes: ['violations'],
                iframes: false
              });
              return violations.flatMap(v => v.nodes.map(n => `${v.id} at ${n.target.join(' ')}: ${n.failureSummary}`));
            }""";

    private Axe() {}

    /** One line for each rule and element; a frame's inside is not read. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(READ);
    }
}
