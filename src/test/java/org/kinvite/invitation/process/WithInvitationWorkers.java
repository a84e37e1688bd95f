package org.kinvite.invitation.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.engine.ProcessInstances;
import org.kinvite.engine.ProcessTest;
import org.kinvite.invitation.ApplyDecision;
import org.kinvite.invitation.ExpireInvitation;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.RequestFollowUp;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.kinvite.invitation.TaskPlaces;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A process test with the workers of bpmn/invitation.bpmn; the use cases behind them are mocks. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@ContextConfiguration(classes = WithInvitationWorkers.Workers.class)
@MockitoBean(
        types = {
            GenerateSignInPin.class,
            SendInvitation.class,
            SendReminder.class,
            RequestFollowUp.class,
            ApplyDecision.class,
            ExpireInvitation.class,
            TaskPlaces.class,
            ProcessInstances.class
        })
@interface WithInvitationWorkers {

    @ComponentScan
    class Workers {}
}
