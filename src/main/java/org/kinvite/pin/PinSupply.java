package org.kinvite.pin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the PINs of a length a site has used up, so that nobody is surprised when none is left. */
@Component
public class PinSupply {

    /**
     * One site's PINs of the length that new ones have.
     *
     * @param usable how many there can be in all
     */
    public record OfSite(long siteId, String siteName, int digits, int used, int usable) {

        /** Whole percent; 100 only when none is left. */
        public int percent() {
            return used >= usable ? 100 : Math.min(99, (int) (used * 100L / usable));
        }

        /** Whether so few are left that a longer PIN should be chosen now. */
        public boolean isRunningOut() {
            return percent() >= RUNNING_OUT;
        }

        /** Whether no new guardian can be given one. */
        public boolean isExhausted() {
            return used >= usable;
        }
    }

    static final int RUNNING_OUT = 80;

    private static final Logger LOG = LoggerFactory.getLogger(PinSupply.class);

    private static final String SQL = """
            SELECT s.id AS site_id, s.name AS site_name, COALESCE(l.digits, :default) AS digits,
              (SELECT COUNT(*) FROM pin p
               WHERE p.site_id = s.id AND p.digits = COALESCE(l.digits, :default)) AS used
            FROM site s LEFT JOIN pin_length l ON l.agency_id = s.agency_id
            WHERE s.id IN (:sites) ORDER BY s.name, s.id
            """;

    private final JdbcClient jdbc;
    private final PinSettings settings;

    /** The percent at which each site was last warned of. Not every PIN that is issued tells, so none may be the only one to. */
    private final Map<Long, Integer> warned = new ConcurrentHashMap<>();

    PinSupply(JdbcClient jdbc, PinSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Those of {@code sites}, by name. Callers have checked that the user may see them. */
    public List<OfSite> at(Set<Long> sites) {
        if (sites.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SQL)
                .param("default", settings.length())
                .param("sites", sites)
                .query((rs, row) -> new OfSite(
                        rs.getLong("site_id"),
                        rs.getString("site_name"),
                        rs.getInt("digits"),
                        rs.getInt("used"),
                        PinLength.usable(rs.getInt("digits"))))
                .list();
    }

    /** Says in the log that few are left, once each percent. */
    void warn(long siteId, int digits) {
        var used = jdbc.sql("SELECT COUNT(*) FROM pin WHERE site_id = ? AND digits = ?")
                .params(siteId, digits)
                .query(Integer.class)
                .single();
        var usable = PinLength.usable(digits);
        var percent = (int) (used * 100L / usable);
        if (percent >= RUNNING_OUT && !Objects.equals(warned.put(siteId, percent), percent)) {
            LOG.warn(
                    "site {} has used {} of its {} PINs of {} digits; choose longer ones under Settings > PINs",
                    siteId,
                    used,
                    usable,
                    digits);
        }
    }
}
