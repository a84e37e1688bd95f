package org.kinvite.local.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The mailboxes and phones of all sample families on one page, newest first. */
@Controller
@TestComponent
@RequestMapping("/local/inbox")
public class InboxController {

    private static final int SHOWN = 100;

    /** Nothing in an email may run or load; a click on a link opens it in place of the inbox. */
    private static final String EMAIL_POLICY = "sandbox allow-top-navigation-by-user-activation; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private static final String LINKS_OPEN_ABOVE = "<base target=\"_top\">";

    private final MailFolder mails;
    private final ObjectProvider<Texts> texts;

    InboxController(MailFolder mails, ObjectProvider<Texts> texts) {
        this.mails = mails;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        var found = Stream.concat(
                        mails.all().stream().map(InboxEntry::of),
                        texts().stream().map(InboxEntry::of))
                .filter(entry -> entry.isTo(to))
                .sorted(Comparator.comparing(InboxEntry::receivedAt).reversed())
                .toList();
        model.addAttribute("to", to);
        model.addAttribute("count", found.size());
        model.addAttribute("entries", found.subList(0, Math.min(SHOWN, found.size())));
        return "local/inbox";
    }

    @GetMapping("/email/{id}")
    String email(@PathVariable String id, Model model) {
        var email = find(id);
        var body = mails.body(email);
        model.addAttribute("email", email);
        model.addAttribute("text", body.text() == null ? List.of() : Links.pieces(body.text()));
        model.addAttribute("hasHtml", body.html() != null);
        model.addAttribute("links", Links.of(body));
        return "local/email";
    }

    @GetMapping("/email/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        var html = mails.body(find(id)).html();
        if (html == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", EMAIL_POLICY)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(LINKS_OPEN_ABOVE + html);
    }

    @GetMapping("/text/{id}")
    String text(@PathVariable String id, Model model) {
        var text = texts().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("phone", text.to());
        model.addAttribute("newest", id);
        model.addAttribute("outcomes", TextOutcome.values());
        model.addAttribute(
                "texts",
                texts().stream()
                        .filter(candidate -> candidate.to().equals(text.to()))
                        .sorted(Comparator.comparing(Texts.Text::receivedAt))
                        .map(Bubble::of)
                        .toList());
        return "local/phone";
    }

    private Email find(String id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Texts.Text> texts() {
        return texts.stream().flatMap(source -> source.all().stream()).toList();
    }
}
