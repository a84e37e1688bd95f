package org.kinvite.local.inbox;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What families and carriers do with a message after Kinvite has sent it. */
@Controller
@TestComponent
@RequestMapping("/local/inbox")
public class InboxActions {

    private final Texts texts;
    private final MailFolder mails;
    private final MailServer mailServer;

    InboxActions(Texts texts, MailFolder mails, MailServer mailServer) {
        this.texts = texts;
        this.mails = mails;
        this.mailServer = mailServer;
    }

    @PostMapping("/email/{id}/bounce")
    String bounce(@PathVariable String id, RedirectAttributes next) {
        var email = mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        mailServer.bounce(BounceReport.about(email.to(), email.messageId()));
        next.addFlashAttribute("done", "It came back; Kinvite looks into its bounce mailbox every second.");
        return "redirect:/local/inbox/email/{id}";
    }

    @PostMapping("/text/{id}/reply")
    String reply(@PathVariable String id, @RequestParam String body, RedirectAttributes next) {
        if (body.isBlank()) {
            next.addFlashAttribute("done", "Write something to reply.");
        } else {
            var answer = texts.reply(find(id).to(), body.strip());
            next.addFlashAttribute("done", "“%s” was sent; Kinvite answered %d.".formatted(body.strip(), answer));
        }
        return "redirect:/local/inbox/text/{id}";
    }

    @PostMapping("/text/{id}/report")
    String report(@PathVariable String id, @RequestParam TextOutcome outcome, RedirectAttributes next) {
        var answer = texts.report(find(id).id(), outcome.status(), outcome.errorCode());
        next.addFlashAttribute("done", "“%s” was reported; Kinvite answered %d.".formatted(outcome.label(), answer));
        return "redirect:/local/inbox/text/{id}";
    }

    private Texts.Text find(String id) {
        return texts.all().stream()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
