package org.kinvite.audit.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the trail is shown: every view of the page is a link. Each part is null when it is not narrowed.
 *
 * @param until the last day, which is shown too
 * @param actor a kind of actor, or one actor as {@code STAFF-5}
 * @param guardian whom a link of the Student Profile is about
 * @param after where an older page begins
 */
public record AuditFilter(
        @DateTimeFormat(iso = ISO.DATE) LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) LocalDate until,
        String actor,
        String act,
        String name,
        Long guardian,
        Long site,
        String after) {

    /** Whether anything is narrowed. */
    public boolean isNarrowed() {
        return !address().equals("/audit");
    }

    /** The address of this view's newest page. */
    public String address() {
        return address("/audit").build().toUriString();
    }

    /** The same view without the guardian of the link. */
    public String addressOfAll() {
        return new AuditFilter(from, until, actor, act, name, null, site, null).address();
    }

    /** @param place where the older page begins */
    public String olderAddress(Object place) {
        return address("/audit").queryParam("after", place).build().toUriString();
    }

    /** The address of all that match, as CSV. */
    public String exportAddress() {
        return address("/audit/export.csv").build().toUriString();
    }

    String typedName() {
        return name == null || name.isBlank() ? null : name;
    }

    String chosenAct() {
        return act == null || act.isBlank() ? null : act;
    }

    /** Null when nobody was chosen. */
    String actorKind() {
        return actor == null || actor.isBlank() ? null : actor.split("-", 2)[0];
    }

    /** @throws NumberFormatException when somebody wrote the address by hand */
    Long actorId() {
        return actor == null || !actor.contains("-") ? null : Long.valueOf(actor.split("-", 2)[1]);
    }

    private UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("until", Optional.ofNullable(until))
                .queryParamIfPresent("actor", Optional.ofNullable(actorKind()).map(kind -> actor))
                .queryParamIfPresent("act", Optional.ofNullable(chosenAct()))
                .queryParamIfPresent("name", Optional.ofNullable(typedName()))
                .queryParamIfPresent("guardian", Optional.ofNullable(guardian))
                .queryParamIfPresent("site", Optional.ofNullable(site))
                .encode();
    }
}
