package org.kinvite.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kinvite.guard.TooManyTries;
import org.kinvite.invitation.OpenByCode;
import org.kinvite.invitation.OpenLink;
import org.kinvite.letter.LetterCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A family types the code of its letter, and is led to the page that the letter's square leads to. */
@Controller
@RequestMapping("/join")
class JoinController {

    private static final String PAGE = "family/join";

    private final OpenByCode openByCode;
    private final OpenLink openLink;
    private final OpenedLinkInSession opened;

    JoinController(OpenByCode openByCode, OpenLink openLink, OpenedLinkInSession opened) {
        this.openByCode = openByCode;
        this.openLink = openLink;
        this.opened = opened;
    }

    @GetMapping
    String ask() {
        return PAGE;
    }

    @PostMapping
    String open(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("typed", code);
        var read = LetterCode.parse(code);
        if (read.isEmpty()) {
            return refused(code.isBlank() ? "missing" : "mistyped", HttpStatus.UNPROCESSABLE_ENTITY, model, response);
        }
        Optional<String> tokenHash;
        try {
            tokenHash = openByCode.open(read.get(), request.getRemoteAddr());
        } catch (TooManyTries pause) {
            model.addAttribute("minutes", pause.minutes());
            return refused("pause", HttpStatus.TOO_MANY_REQUESTS, model, response);
        }
        return tokenHash
                .map(hash -> lead(hash, request))
                .orElseGet(() -> refused("unknown", HttpStatus.UNPROCESSABLE_ENTITY, model, response));
    }

    private String lead(String tokenHash, HttpServletRequest request) {
        openLink.open(tokenHash).ifPresent(link -> opened.suggest(link.language(), request));
        return "redirect:/family/invitations/" + opened.remember(tokenHash, request);
    }

    private static String refused(String problem, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return PAGE;
    }
}
