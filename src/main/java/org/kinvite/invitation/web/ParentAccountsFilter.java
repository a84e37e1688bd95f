package org.kinvite.invitation.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.roster.Choice;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the Parent Accounts is shown: every view of the page is a link. Each part is null when it is not narrowed. */
public record ParentAccountsFilter(
        Long site, Long program, Long classroom, OnlineAccountState state, String q, Integer page) {

    ParentAccountsFilter at(Long chosenSite) {
        return new ParentAccountsFilter(chosenSite, program, classroom, state, q, page);
    }

    /** Without a program or classroom that is none of these. */
    ParentAccountsFilter among(List<Choice> programs, List<Choice> classrooms) {
        return new ParentAccountsFilter(site, oneOf(programs, program), oneOf(classrooms, classroom), state, q, page);
    }

    private static Long oneOf(List<Choice> choices, Long chosen) {
        return choices.stream().anyMatch(choice -> Objects.equals(choice.id(), chosen)) ? chosen : null;
    }

    /** Those that match, whatever page they are on. */
    GuardianSelection selection(Set<Long> ticked) {
        return new GuardianSelection(site, classroom, program, state, q, ticked);
    }

    int pageNumber(int pages) {
        return Math.clamp(page == null ? 1 : page, 1, Math.max(1, pages));
    }

    /** Whether anything but the site narrows the view. */
    public boolean isNarrowed() {
        return program != null || classroom != null || state != null || (q != null && !q.isBlank());
    }

    /** The address of this view, without the page's number. */
    public String address() {
        return address("/parent-accounts");
    }

    /** The address of all that match, as CSV. */
    public String exportAddress() {
        return address("/parent-accounts/export.csv");
    }

    private String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("site", Optional.ofNullable(site))
                .queryParamIfPresent("program", Optional.ofNullable(program))
                .queryParamIfPresent("classroom", Optional.ofNullable(classroom))
                .queryParamIfPresent("state", Optional.ofNullable(state))
                .queryParamIfPresent("q", Optional.ofNullable(q).filter(text -> !text.isBlank()))
                .encode()
                .build()
                .toUriString();
    }
}
