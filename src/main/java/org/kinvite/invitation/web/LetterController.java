package org.kinvite.invitation.web;

import org.kinvite.invitation.PrintedLetters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of one guardian, to be printed from the window that it opens in. */
@Controller
class LetterController {

    private final SeenAccounts accounts;
    private final PrintedLetters letters;

    LetterController(SeenAccounts accounts, PrintedLetters letters) {
        this.accounts = accounts;
        this.letters = letters;
    }

    @GetMapping("/guardians/{id}/letter.pdf")
    ResponseEntity<byte[]> open(@PathVariable long id) {
        return letters.ofGuardian(id, accounts.siteOf(id))
                .map(pdf -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename("letter.pdf")
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(pdf))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
