package org.kinvite.familymessage;

import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.staff.Actor;
import org.kinvite.task.OpenTask;
import org.kinvite.task.SettleTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The two ways in which a message and its task can contradict each other. */
@Configuration(proxyBeanMethods = false)
class FamilyMessageChecks {

    @Bean
    Check familyMessageTaskMissing(
            JdbcClient jdbc, FamilyMessages messages, TransactionTemplate transaction, OpenTask openTask) {
        return new MessageTasks(
                FindingKind.FAMILY_MESSAGE_TASK_MISSING,
                MessageTasks.MISSING,
                jdbc,
                messages,
                transaction,
                message -> openTask.open(new TaskRequest(
                        TaskKind.FIX_CONTACT_DETAILS,
                        FamilyMessageNotices.PROCESS,
                        message.id(),
                        message.guardianId(),
                        message.siteId(),
                        message.attentionReason())));
    }

    @Bean
    Check familyMessageTaskLeftOver(
            JdbcClient jdbc, FamilyMessages messages, TransactionTemplate transaction, SettleTask settleTask) {
        return new MessageTasks(
                FindingKind.FAMILY_MESSAGE_TASK_LEFT_OVER,
                MessageTasks.LEFT_OVER,
                jdbc,
                messages,
                transaction,
                message -> settleTask.settle(FamilyMessageNotices.PROCESS, message.id(), Actor.PROCESS));
    }
}
