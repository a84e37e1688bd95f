package org.kinvite.invitation;

import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways in which an open invitation can stand still. */
@Configuration(proxyBeanMethods = false)
class InvitationChecks {

    @Bean
    Check invitationNotSent(JdbcClient jdbc, BringInLine bringInLine) {
        return new StandsStill(FindingKind.INVITATION_NOT_SENT, StandsStill.NOT_SENT, jdbc, bringInLine);
    }

    @Bean
    Check stepOverdue(JdbcClient jdbc, BringInLine bringInLine) {
        return new StandsStill(FindingKind.STEP_OVERDUE, StandsStill.STEP_OVERDUE, jdbc, bringInLine);
    }

    @Bean
    Check expiryOverdue(JdbcClient jdbc, BringInLine bringInLine) {
        return new StandsStill(FindingKind.EXPIRY_OVERDUE, StandsStill.EXPIRY_OVERDUE, jdbc, bringInLine);
    }
}
