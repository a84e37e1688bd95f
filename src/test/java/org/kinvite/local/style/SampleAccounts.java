package org.kinvite.local.style;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.invitation.OpenInvitation;
import org.kinvite.kernel.Channel;

/** Guardians in every state that an Online Account can have. */
record SampleAccounts(Instant now) {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int GROUP = 300;
    private static final int SKIPPED = 20;

    List<OnlineAccount> inEveryState() {
        return List.of(
                neverInvited(),
                new SampleGuardian(2, "Bao", "Nguyễn")
                        .without(Channel.EMAIL)
                        .without(Channel.TEXT)
                        .account(),
                new SampleGuardian(3, "Rosa", "Martínez")
                        .preferring(Channel.TEXT)
                        .optedOut()
                        .account(),
                new SampleGuardian(4, "Grace", "Johnson")
                        .with(open(InvitationState.REQUESTED, Channel.EMAIL, null))
                        .account(),
                new SampleGuardian(5, "Carlos", "Martínez")
                        .preferring(Channel.TEXT)
                        .with(open(InvitationState.INVITED, Channel.TEXT, null), "DELIVERED")
                        .account(),
                new SampleGuardian(6, "Hodan", "Warsame")
                        .with(open(InvitationState.NEEDS_ATTENTION, Channel.EMAIL, "MAILBOX_UNKNOWN"), "BOUNCED")
                        .account(),
                new SampleGuardian(7, "Kalia", "Vang")
                        .with(open(InvitationState.FOLLOW_UP, Channel.EMAIL, null), "ACCEPTED")
                        .account(),
                new SampleGuardian(8, "Wolfeschlegelsteinhausen", "Bergerdorff-Oppenheimer")
                        .without(Channel.EMAIL)
                        .without(Channel.TEXT)
                        .with(open(InvitationState.INVITED, Channel.LETTER, null))
                        .account(),
                new SampleGuardian(9, "Sam", "Rivera")
                        .registered("sam.rivera@example.com", daysAgo(2))
                        .account(),
                new SampleGuardian(10, "Aaliyah", "Brown")
                        .registered("(202) 555-0199", daysAgo(40))
                        .account(),
                new SampleGuardian(11, "Tou", "Vang")
                        .ended(InvitationState.EXPIRED, daysAgo(3))
                        .account(),
                new SampleGuardian(12, "Ana", "Silva")
                        .ended(InvitationState.WITHDRAWN, daysAgo(4))
                        .account(),
                new SampleGuardian(13, "Noa", "Levi")
                        .ended(InvitationState.DECLINED, daysAgo(5))
                        .account(),
                new SampleGuardian(14, "Mia", "Chen")
                        .ended(InvitationState.REGISTERED, daysAgo(9))
                        .account());
    }

    OnlineAccount neverInvited() {
        return new SampleGuardian(1, "Linh", "Nguyễn").account();
    }

    /** @param sent of 280 that will be */
    GroupProgress group(int sent) {
        return new GroupProgress(sent, 1, "Ana Núñez", daysAgo(0), GROUP, GROUP, GROUP - SKIPPED, sent, 0, SKIPPED);
    }

    private OpenInvitation open(InvitationState state, Channel channel, String attention) {
        var sent = state == InvitationState.REQUESTED ? null : daysAgo(1);
        var next = attention != null || sent == null ? null : now.plus(Duration.ofDays(3));
        return new OpenInvitation(
                state, channel, "Ana Núñez", daysAgo(1), sent, next, 1, true, attention, channel == Channel.LETTER);
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }
}
