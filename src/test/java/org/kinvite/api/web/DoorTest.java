package org.kinvite.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.api.ApiSecret;
import org.kinvite.api.AtTheDoor;
import org.kinvite.api.AuthenticateKey;
import org.kinvite.api.CheckPin;
import org.kinvite.api.LockedOut;
import org.kinvite.api.TooManyRequests;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.Invitation;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.InviteGuardian;
import org.kinvite.invitation.SiteInvitations;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.GrantedGuardian;
import org.kinvite.roster.GrantedGuardians;
import org.kinvite.roster.Guardian;
import org.kinvite.staff.AccessRefused;
import org.kinvite.staff.ActingSystem;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The interface as other systems see it: a key for Harbor, which is site 11. */
@WebMvcTest({PinChecksController.class, InvitationsController.class})
@RecordApplicationEvents
@Import({ApiSecurity.class, ApiRefusals.class, TestTime.class})
class DoorTest {

    private static final String CHECKS = "/api/v1/sites/11/pin-checks";
    private static final String INVITATIONS = "/api/v1/sites/11/invitations";
    private static final String LINH = "{\"pin\": \"729163\", \"device\": \"Front door\"}";

    @Autowired
    MockMvc system;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    AuthenticateKey authenticateKey;

    @MockitoBean
    CheckPin checkPin;

    @MockitoBean
    SiteInvitations invitations;

    @MockitoBean
    InviteGuardian inviteGuardian;

    @MockitoBean
    GrantedGuardians guardians;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void aKeyForHarbor() {
        when(authenticateKey.with(any())).thenReturn(Optional.empty());
        when(authenticateKey.with(new ApiSecret("kinvite_key")))
                .thenReturn(Optional.of(new ActingSystem(90, "Front door", 11L, 10)));
        when(checkPin.check(anyLong(), any(), any())).thenReturn(Optional.empty());
    }

    @Test
    void aPinTellsWhoItBelongsToAndNobodyKeepsTheAnswer() throws Exception {
        when(checkPin.check(11, "729163", "Front door"))
                .thenReturn(Optional.of(new AtTheDoor(
                        new AtTheDoor.Person("51", "Linh", "Tran"),
                        List.of(new AtTheDoor.Pupil("61", "Mai", "Tran", List.of("Sunflowers"))))));

        sends(CHECKS, LINH)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.guardian.id").value("51"))
                .andExpect(jsonPath("$.students[0].classrooms[0]").value("Sunflowers"));
    }

    @Test
    void aWrongPinIsAnsweredInOneShapeThatQuotesNothing() throws Exception {
        for (var pin : List.of("729163", "0000", "12345")) {
            sends(CHECKS, "{\"pin\": \"" + pin + "\", \"device\": \"Front door\"}")
                    .andExpect(status().isNotFound())
                    .andExpect(content().json("""
                                    {"type": "urn:kinvite:unknown-pin", "title": "Not Found", "status": 404,
                                     "detail": "Nobody at this site has this PIN.", "instance": "/api/v1/sites/11/pin-checks"}
                                    """));
        }
    }

    @Test
    void aDeviceThatGuessesIsToldWhenItMayGoOn() throws Exception {
        var locked = mock(LockedOut.class);
        when(locked.retryAfter()).thenReturn(Duration.ofMinutes(7));
        when(locked.who()).thenReturn(LockedOut.Who.DEVICE, LockedOut.Who.KEY);
        when(checkPin.check(anyLong(), any(), any())).thenThrow(locked);

        for (var type : List.of("urn:kinvite:device-locked-out", "urn:kinvite:key-locked-out")) {
            sends(CHECKS, LINH)
                    .andExpect(status().isLocked())
                    .andExpect(header().string("Retry-After", "421"))
                    .andExpect(jsonPath("$.type").value(type));
        }
    }

    @Test
    void whatIsNoPinIsRefusedWithoutBeingQuoted() throws Exception {
        for (var body : List.of(
                "{\"pin\": \"12a4\", \"device\": \"d\"}",
                "{\"pin\": \"1234567\", \"device\": \"d\"}",
                "{\"pin\": \"1234\", \"device\": \"\"}",
                "{\"pin\": \"1234\", \"device\": \"<script>\"}",
                "{\"pin\": \"1234\"}",
                "{\"device\": \"d\"}",
                "nonsense 1234")) {
            sends(CHECKS, body)
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(content().string(not(containsString("1234"))))
                    .andExpect(content().string(not(containsString("12a4"))));
        }
        verify(checkPin, never()).check(anyLong(), any(), any());
    }

    @Test
    void withoutAKeyOrWithARevokedOneNothingIsAnswered() throws Exception {
        for (var authorization : List.of("", "Bearer ", "Bearer kinvite_other", "Basic kinvite_key")) {
            system.perform(post(CHECKS)
                            .header("Authorization", authorization)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(LINH))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", containsString("Bearer")))
                    .andExpect(jsonPath("$.type").value("urn:kinvite:unknown-key"));
        }
        verify(checkPin, never()).check(anyLong(), any(), any());
    }

    @Test
    void aKeyThatAsksTooOftenIsToldWhenItMayGoOn() throws Exception {
        var tooMany = mock(TooManyRequests.class);
        when(tooMany.retryAfter()).thenReturn(Duration.ofSeconds(20));
        when(authenticateKey.with(new ApiSecret("kinvite_key"))).thenThrow(tooMany);

        sends(CHECKS, LINH)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "21"))
                .andExpect(jsonPath("$.type").value("urn:kinvite:too-many-requests"));
    }

    @Test
    void invitationsAreReadInPagesByState() throws Exception {
        when(invitations.count(11, InvitationState.INVITED)).thenReturn(21);
        when(invitations.page(11, InvitationState.INVITED, 20, 20))
                .thenReturn(List.of(new SiteInvitations.Listed(
                        900719925474099312L,
                        51,
                        "Linh Tran",
                        61,
                        InvitationState.INVITED,
                        Channel.TEXT,
                        "Ana",
                        Instant.parse("2026-11-24T20:10:00Z"),
                        null,
                        1,
                        null)));

        reads(INVITATIONS + "?state=INVITED&page=2&size=20")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(21))
                .andExpect(jsonPath("$.items[0].id").value("900719925474099312"))
                .andExpect(jsonPath("$.items[0].invitedAt").value("2026-11-24T20:10:00Z"));
        reads(INVITATIONS + "?state=NONSENSE").andExpect(status().isBadRequest());
    }

    @Test
    void aGuardianIsInvitedByThePreferredContactUnlessAskedOtherwise() throws Exception {
        linhIsSeen();
        var invitation = mock(Invitation.class);
        when(invitation.id()).thenReturn(7L);
        when(invitation.guardianId()).thenReturn(51L);
        when(invitation.state()).thenReturn(InvitationState.REQUESTED);
        when(invitation.channel()).thenReturn(Channel.EMAIL);
        when(inviteGuardian.invite(anyLong(), any())).thenReturn(invitation);

        sends(INVITATIONS, "{\"guardianId\": \"51\"}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.id").value("7"))
                .andExpect(jsonPath("$.state").value("REQUESTED"));
        sends(INVITATIONS, "{\"guardianId\": \"51\", \"channel\": \"TEXT\"}").andExpect(status().isAccepted());

        verify(inviteGuardian).invite(anyLong(), eq(Channel.EMAIL));
        verify(inviteGuardian).invite(anyLong(), eq(Channel.TEXT));
    }

    @Test
    void whatForbidsAnInvitationIsSaidInAWordThatProgramsRead() throws Exception {
        linhIsSeen();
        when(inviteGuardian.invite(anyLong(), any())).thenThrow(new CannotInvite(CannotInvite.Reason.REGISTERED));

        sends(INVITATIONS, "{\"guardianId\": \"51\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinvite:cannot-invite"))
                .andExpect(jsonPath("$.reason").value("REGISTERED"));
    }

    @Test
    void anotherSitesAddressAndGuardianDoNotExist() throws Exception {
        doThrow(new NotGranted("site", 12)).when(currentStaff).requireSite(12);
        when(guardians.find(99)).thenThrow(new NotGranted("guardian", 99));

        reads("/api/v1/sites/12/invitations")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:kinvite:not-found"));
        sends(INVITATIONS, "{\"guardianId\": \"99\"}").andExpect(status().isNotFound());
        for (var nobody : List.of("51; DROP", "", "9999999999999999999")) {
            sends(INVITATIONS, "{\"guardianId\": \"" + nobody + "\"}").andExpect(status().isBadRequest());
        }
        assertThat(events.stream(AccessRefused.class))
                .containsExactly(new AccessRefused("site", 12), new AccessRefused("guardian", 99));

        verify(invitations, never()).page(anyLong(), any(), anyInt(), anyInt());
    }

    private void linhIsSeen() {
        var linh = Guardian.of(61, "A", "Linh", "Tran", "Mother", Locale.ENGLISH);
        when(guardians.find(51)).thenReturn(new GrantedGuardian(linh, List.of()));
    }

    private ResultActions sends(String address, String body) throws Exception {
        return system.perform(post(address)
                .header("Authorization", "Bearer kinvite_key")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions reads(String address) throws Exception {
        return system.perform(get(address).header("Authorization", "Bearer kinvite_key"));
    }
}
