package org.kinvite.invitation.web;

import java.io.IOException;
import org.kinvite.invitation.GroupLetters;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.PrintedLetters;
import org.kinvite.letter.LetterPrints;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Letters for many: how far they are, what became of each guardian, and their PDF. */
@Controller
@RequestMapping("/group-letters/{id}")
class GroupLetterController extends GroupPage {

    private final GroupLetters groups;
    private final LetterPrints prints;
    private final PrintedLetters printedLetters;
    private final CurrentStaff currentStaff;

    GroupLetterController(
            GroupLetters groups,
            LetterPrints prints,
            PrintedLetters printedLetters,
            Sites sites,
            CurrentStaff currentStaff) {
        super(groups, "letter.group", "/group-letters", sites, currentStaff);
        this.groups = groups;
        this.prints = prints;
        this.printedLetters = printedLetters;
        this.currentStaff = currentStaff;
    }

    @Override
    void describeMore(GroupProgress group, Model model) {
        model.addAttribute("print", groups.print(group.groupId()));
    }

    @GetMapping("/letters.pdf")
    ResponseEntity<StreamingResponseBody> download(@PathVariable long id) throws IOException {
        var group = groups.progress(id, currentStaff.sites());
        var print = groups.print(id);
        if (!print.isReady()) {
            return ResponseEntity.notFound().build();
        }
        printedLetters.recordOpening(id, group.siteId(), print.done() - print.leftOut());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("letters.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> prints.write(id, out));
    }
}
