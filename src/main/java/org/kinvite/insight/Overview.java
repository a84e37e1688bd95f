package org.kinvite.insight;

import java.util.List;

/**
 * What the Dashboard tells of the sites somebody asked for.
 *
 * @param standing the funnel
 * @param sites a page of those asked for, unless it is only one; the lowest registration rate first, as in the lists that
 *     follow
 * @param programs all of them, unless one was asked for
 * @param classrooms of the site, when it is only one
 * @param channels of the invitations asked for in these weeks
 * @param languages of the same
 * @param waits how long those took that brought a registration
 */
public record Overview(
        Standing standing,
        Trend trend,
        SiteRows sites,
        List<PartRow> programs,
        List<PartRow> classrooms,
        List<Share> channels,
        List<Share> languages,
        Waits waits,
        Freshness freshness) {

    /** How many invitations were asked for in these weeks. */
    public int invited() {
        return channels.stream().mapToInt(Share::invited).sum();
    }

    /** How many of them brought a registration. */
    public int registered() {
        return channels.stream().mapToInt(Share::registered).sum();
    }

    /** The share of those in percent. */
    public int registeredPercent() {
        return Percent.of(registered(), invited());
    }
}
