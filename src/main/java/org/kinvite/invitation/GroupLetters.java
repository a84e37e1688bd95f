package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.letter.LetterPrints;
import org.kinvite.letter.PrintProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff see of letters for many: how far they are, and how far their PDF is. */
@Component
public class GroupLetters extends GroupsOfKind {

    private static final PrintProgress NOT_YET = new PrintProgress(0, 0, 0, false, true);
    private static final String NEWEST = """
            SELECT g.id FROM group_letter g LEFT JOIN letter_print p ON p.id = g.id
            WHERE g.site_id = ? AND p.forgotten_at IS NULL ORDER BY g.started_at DESC LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final LetterPrints prints;

    GroupLetters(JdbcClient jdbc, LetterPrints prints) {
        super(jdbc, GroupKind.LETTER);
        this.jdbc = jdbc;
        this.prints = prints;
    }

    /** How far the PDF is; it begins when all letters are made. */
    public PrintProgress print(long groupId) {
        return prints.progress(groupId).orElse(NOT_YET);
    }

    /** The newest letters of a site, until they are no longer kept. */
    public Optional<GroupProgress> newest(long siteId) {
        return jdbc.sql(NEWEST).param(siteId).query(Long.class).optional().flatMap(this::progress);
    }
}
