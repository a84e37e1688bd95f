package org.kinvite.invitation;

import org.springframework.stereotype.Component;

/**
 * The cadence of each agency: its own, or else the application's.
 *
 * <p>Asked anew each time, so that every instance of the application follows a change at once: one question by primary
 * keys beside each message that is sent, which a group invite of 5,000 does not notice.
 */
@Component
public class CadencesInForce {

    private final AgencyCadences cadences;
    private final InvitationSettings settings;

    CadencesInForce(AgencyCadences cadences, InvitationSettings settings) {
        this.cadences = cadences;
        this.settings = settings;
    }

    /** The cadence of invitations from {@code siteId}. */
    public CadenceInForce ofSite(long siteId) {
        return cadences.findBySite(siteId).map(this::inForce).orElseGet(this::defaults);
    }

    /** The cadence of all sites of {@code agencyId}. */
    public CadenceInForce ofAgency(long agencyId) {
        return cadences.findById(agencyId).map(this::inForce).orElseGet(this::defaults);
    }

    /** What holds for agencies that have not decided. */
    public CadenceInForce defaults() {
        return settings.cadence(0);
    }

    private CadenceInForce inForce(AgencyCadence agency) {
        return agency.days()
                .map(days -> new CadenceInForce(
                        days.remindAfter(), days.expireAfter(), agency.isOtherChannelAllowed(), true, agency.version()))
                .orElseGet(() -> settings.cadence(agency.version()));
    }
}
