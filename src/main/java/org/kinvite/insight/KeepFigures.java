package org.kinvite.insight;

import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was counted of one site. Only what has changed is written, so that a site at rest costs no writing, and
 * whoever counts it twice, or at the same time as somebody else, keeps the same.
 */
@Component
class KeepFigures {

    private final JdbcTemplate jdbc;
    private final CountedSites sites;

    KeepFigures(JdbcTemplate jdbc, CountedSites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    /**
     * @param counted all figures of the site; those of classrooms are not kept
     * @param since when it was begun to be counted
     * @return how many figures were other than before
     */
    @Transactional
    public int keep(long site, Collection<Figure> counted, Instant since) {
        var kept = counted.stream()
                .filter(figure -> figure.part().classroom() == Part.ALL)
                .toList();
        var changed = FigureRows.OF_SITES.replace(site, kept, jdbc);
        sites.counted(site, since);
        return changed;
    }
}
