package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** What a page that looks again shows already. */
final class Seen {

    private Seen() {}

    /**
     * Whether nothing has changed: then the answer is 204, which swaps nothing and is not read out. Else the template finds
     * the new fingerprint as {@code fingerprint}.
     *
     * @param seen what the page sent along; null when it shows nothing yet
     */
    static boolean again(String seen, String now, Model model, HttpServletResponse response) {
        if (now.equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return true;
        }
        model.addAttribute("fingerprint", now);
        return false;
    }
}
