package org.kinvite.insight.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kinvite.insight.Asked;
import org.kinvite.roster.Choice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the agency the Dashboard shows: every view of it is a link.
 *
 * @param site null for all sites of the user
 * @param program null for all programs
 * @param weeks how far back, one of {@link #PERIODS}; any other means {@link #USUAL}
 * @param page of the list of sites, from 1
 */
public record DashboardFilter(Long site, Long program, Integer weeks, Integer page) {

    static final List<Integer> PERIODS = List.of(4, 13, 26, 52);
    static final int USUAL = 13;

    public DashboardFilter {
        weeks = weeks != null && PERIODS.contains(weeks) ? weeks : Integer.valueOf(USUAL);
    }

    /** Without a program that is none of these. */
    DashboardFilter among(List<Choice> programs) {
        var known = programs.stream().anyMatch(choice -> Objects.equals(choice.id(), program));
        return known ? this : new DashboardFilter(site, null, weeks, page);
    }

    /** Whether only a part of what the user may see is shown. */
    public boolean isNarrowed() {
        return site != null || program != null;
    }

    /** @param granted the sites that the user may see */
    Set<Long> sites(Set<Long> granted) {
        return site == null ? granted : Set.of(site);
    }

    Asked asked(Set<Long> granted) {
        return new Asked(sites(granted), program, weeks, page == null ? 1 : page);
    }

    /** The address of this view, without the page's number. */
    public String address() {
        return address("/dashboard", site, program);
    }

    /** The same, of one site. */
    public String ofSite(long other) {
        return address("/dashboard", other, program);
    }

    /** The same, of one program. */
    public String ofProgram(long other) {
        return address("/dashboard", site, other);
    }

    /** The address of its figures. @param what of them, e.g. {@code weeks} */
    public String export(String what) {
        return address("/dashboard/" + what + ".csv", site, program);
    }

    private String address(String path, Long ofSite, Long ofProgram) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("site", Optional.ofNullable(ofSite))
                .queryParamIfPresent("program", Optional.ofNullable(ofProgram))
                .queryParam("weeks", weeks)
                .toUriString();
    }
}
