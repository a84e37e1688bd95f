package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.pin.IssuePin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes sure that the invited guardian has a sign-in PIN; one that exists stays (rule 8). */
@Component
public class GenerateSignInPin {

    private static final String INVITED = """
            SELECT i.state, i.guardian_id, i.site_id, g.cell_phone FROM invitation i
            JOIN guardian g ON g.id = i.guardian_id WHERE i.id = ?""";

    private record Invited(InvitationState state, long guardianId, long siteId, String cellPhone) {

        boolean needsPin() {
            return state.isOpen() || state == InvitationState.REGISTERED;
        }
    }

    private final JdbcClient jdbc;
    private final IssuePin issuePin;

    GenerateSignInPin(JdbcClient jdbc, IssuePin issuePin) {
        this.jdbc = jdbc;
        this.issuePin = issuePin;
    }

    /**
     * An invitation that ended without an account, or a guardian who was erased, needs none; the process is told of that by a
     * message.
     *
     * @throws org.kinvite.pin.PinsExhausted when the site has no free PIN left
     */
    public void generate(long invitationId) {
        var invited = jdbc.sql(INVITED).param(invitationId).query(Invited.class).single();
        if (invited.needsPin()) {
            issuePin.forGuardian(invited.guardianId(), invited.siteId(), Optional.ofNullable(invited.cellPhone()));
        }
    }
}
