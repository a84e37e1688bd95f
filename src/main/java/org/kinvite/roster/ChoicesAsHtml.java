package org.kinvite.roster;

import java.util.List;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/**
 * The options of a {@code <select>}. A large agency offers hundreds of sites on every page, and for as many the template
 * engine takes longer than for all the rest of some of them.
 */
public final class ChoicesAsHtml {

    private ChoicesAsHtml() {}

    /** @param chosen the one that is selected; null for none of them */
    public static String options(List<Choice> choices, Long chosen) {
        var html = new StringBuilder();
        for (var choice : choices) {
            html.append("<option value=\"").append(choice.id()).append('"');
            if (Objects.equals(choice.id(), chosen)) {
                html.append(" selected=\"selected\"");
            }
            html.append('>')
                    .append(HtmlUtils.htmlEscape(choice.name(), "UTF-8"))
                    .append("</option>");
        }
        return html.toString();
    }
}
