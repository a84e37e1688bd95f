package org.kinvite.invitation;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinvite.kernel.CsvText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What Parent Accounts shows, with its filter, for a spreadsheet. */
@Component
public class AccountsAsCsv {

    private static final int PAGE = 500;

    private final OnlineAccounts accounts;
    private final MessageSource texts;

    AccountsAsCsv(OnlineAccounts accounts, MessageSource texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Writes everyone who matches, page by page; callers have checked that the reader may see the site. */
    public void write(GuardianSelection selection, Locale locale, Writer out) {
        var csv = new CsvText(out);
        csv.row(Stream.of(
                        "guardian",
                        "slot",
                        "student",
                        "classroom",
                        "preferred",
                        "email",
                        "text",
                        "account",
                        "invitedBy",
                        "lastSent",
                        "reminders",
                        "registeredAs")
                .map(column -> text("export." + column, locale))
                .toArray());
        for (int offset = 0; ; offset += PAGE) {
            var page = accounts.page(selection, offset, PAGE);
            page.forEach(account -> csv.row(row(account, locale)));
            if (page.size() < PAGE) {
                break;
            }
        }
        csv.flush();
    }

    private Object[] row(OnlineAccount account, Locale locale) {
        var open = Optional.ofNullable(account.open());
        return new Object[] {
            account.isErased() ? text("erased", locale) : account.guardianName(),
            account.slot(),
            account.studentName(),
            account.classrooms(),
            text("channel." + account.preferredContact(), locale),
            account.email().readable(),
            account.text().readable(),
            text("state." + account.state(), locale),
            open.map(OpenInvitation::invitedByName).orElse(null),
            open.map(OpenInvitation::lastSentAt)
                    .map(at -> moment(at, account.timeZone()))
                    .orElse(null),
            open.map(OpenInvitation::remindersSent).orElse(null),
            Optional.ofNullable(account.registration())
                    .filter(registration -> !account.isErased())
                    .map(Registration::signInContact)
                    .orElse(null)
        };
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(at.atZone(zone));
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("invitation." + key, null, locale);
    }
}
