package org.kinvite.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.kinvite.invitation.Invitation;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.InviteGuardian;
import org.kinvite.invitation.SiteInvitations;
import org.kinvite.invitation.SiteInvitations.Listed;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.GrantedGuardians;
import org.kinvite.staff.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations of a site: to read, and to ask for one. */
@RestController
@RequestMapping("/api/v1/sites/{site}/invitations")
@Tag(name = "Invitations")
class InvitationsController {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    /** One invitation; ids are texts, since they are longer than JSON numbers keep. */
    record Item(
            String id,
            String guardianId,
            String guardianName,
            String studentId,
            InvitationState state,
            Channel channel,
            String invitedBy,
            Instant invitedAt,
            Instant lastSentAt,
            int remindersSent,
            Instant endedAt) {

        static Item of(Listed listed) {
            return new Item(
                    Long.toString(listed.id()),
                    Long.toString(listed.guardianId()),
                    listed.guardianName(),
                    Long.toString(listed.studentId()),
                    listed.state(),
                    listed.channel(),
                    listed.invitedByName(),
                    listed.invitedAt(),
                    listed.lastSentAt(),
                    listed.remindersSent(),
                    listed.endedAt());
        }
    }

    /** @param page counted from 1 */
    record Page(List<Item> items, int page, int size, int total) {}

    /** @param channel EMAIL or TEXT; the Preferred Contact when it is left out */
    record Wanted(@NotNull @Schema(type = "string") Long guardianId, Channel channel) {}

    /** The guardian's open invitation, whoever asked for it first. */
    record Asked(String id, String guardianId, InvitationState state, Channel channel) {

        static Asked of(Invitation invitation) {
            return new Asked(
                    Long.toString(invitation.id()),
                    Long.toString(invitation.guardianId()),
                    invitation.state(),
                    invitation.channel());
        }
    }

    private final SiteInvitations invitations;
    private final InviteGuardian inviteGuardian;
    private final GrantedGuardians guardians;
    private final CurrentStaff currentStaff;

    InvitationsController(
            SiteInvitations invitations,
            InviteGuardian inviteGuardian,
            GrantedGuardians guardians,
            CurrentStaff currentStaff) {
        this.invitations = invitations;
        this.inviteGuardian = inviteGuardian;
        this.guardians = guardians;
        this.currentStaff = currentStaff;
    }

    @GetMapping
    @Operation(summary = "The invitations of the site, the newest first")
    Page list(
            @PathVariable long site,
            @RequestParam(required = false) InvitationState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        currentStaff.requireSite(site);
        var shown = Math.clamp(page, 1, LAST_PAGE);
        var limit = Math.clamp(size, 1, LARGEST_PAGE);
        var items = invitations.page(site, state, (shown - 1) * limit, limit).stream()
                .map(Item::of)
                .toList();
        return new Page(items, shown, limit, invitations.count(site, state));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Invites a guardian; one who has an open invitation keeps that one, so asking twice sends once")
    @ApiResponse(responseCode = "202", description = "The invitation, which is sent in a moment")
    @ApiResponse(
            responseCode = "409",
            description = "The guardian cannot be invited now (urn:kinvite:cannot-invite); reason says why")
    Asked invite(@PathVariable long site, @Valid @RequestBody Wanted wanted) {
        currentStaff.requireSite(site);
        var guardian = guardians.find(wanted.guardianId()).guardian();
        var channel = wanted.channel() == null ? guardian.preferredContact() : wanted.channel();
        return Asked.of(inviteGuardian.invite(guardian.id(), channel));
    }
}
