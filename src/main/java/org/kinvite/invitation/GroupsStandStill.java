package org.kinvite.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups of which no further guardian is dealt with: every instance tries them all the time, so a person must look. */
@Component
class GroupsStandStill implements Check {

    private final JdbcClient jdbc;

    GroupsStandStill(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FindingKind kind() {
        return FindingKind.GROUP_STANDS_STILL;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return Arrays.stream(GroupKind.values())
                .flatMap(group -> ofKind(group, since))
                .sorted(Comparator.comparing(Found::subjectId))
                .limit(most)
                .toList();
    }

    /** How many are left is what changes while it goes on. */
    private Stream<Found> ofKind(GroupKind group, Instant since) {
        return jdbc
                .sql(group.sql("""
                        SELECT g.id, g.site_id, COUNT(*) FROM <rows> r JOIN <groups> g ON g.id = r.group_id
                        WHERE r.outcome IS NULL AND g.started_at < ? GROUP BY g.id, g.site_id
                        """))
                .param(Timestamp.from(since))
                .query((row, index) -> new Found(row.getLong(1), null, row.getLong(2), row.getLong(3), false))
                .list()
                .stream();
    }

    @Override
    public void mend(List<Found> found) {
        throw new UnsupportedOperationException("whatever holds a group up is in the log");
    }
}
