package org.kinvite.local.inbox;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Finds the links in a message, as the mail program or the phone of a family would. */
final class Links {

    private static final Pattern IN_TEXT = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final Pattern IN_HTML =
            Pattern.compile("<a\\s[^>]*?href\\s*=\\s*[\"'](https?://[^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** All links of an email, each once, in the order of its text. */
    static Set<String> of(MailBody body) {
        var links = new LinkedHashSet<String>();
        if (body.text() != null) {
            IN_TEXT.matcher(body.text()).results().forEach(found -> links.add(found.group()));
        }
        if (body.html() != null) {
            IN_HTML.matcher(body.html()).results().forEach(found -> links.add(HtmlUtils.htmlUnescape(found.group(1))));
        }
        return links;
    }

    /** The text cut where links begin and end, so that a page can make them clickable. */
    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = IN_TEXT.matcher(text);
        var end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece(text.substring(end, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            end = matcher.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), false));
        }
        return pieces;
    }

    /** A piece of a text, which is a link or is not. */
    record Piece(String text, boolean link) {}
}
