package org.kinvite.roster.web;

import java.util.List;
import java.util.Set;
import org.kinvite.roster.Choice;
import org.kinvite.roster.EnrollmentSearch;
import org.kinvite.roster.Places;

/** What staff may choose: classrooms belong to one site, so there are none until a site is chosen. */
record Choices(List<Choice> sites, List<Choice> programs, List<Choice> classrooms) {

    static Choices of(Places places, Set<Long> granted, EnrollmentSearch search) {
        var sites = search.sitesAmong(granted);
        return new Choices(
                places.sites(granted),
                EnrollmentSearch.areMany(sites) ? places.programsOfAgency(sites) : places.programs(sites),
                search.site() == null ? List.of() : places.classrooms(search.site()));
    }
}
