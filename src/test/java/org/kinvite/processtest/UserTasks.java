package org.kinvite.processtest;

import io.camunda.client.protocol.rest.UserTaskResult;
import io.camunda.client.protocol.rest.UserTaskStateEnum;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.Optional;

/** The engine's own user tasks ({@code zeebe:userTask}); those that are jobs are none. */
final class UserTasks extends Table<UserTaskResult> {

    private final ProcessDefinitions definitions;

    UserTasks(ProcessDefinitions definitions) {
        super("user-tasks", UserTaskResult.class);
        this.definitions = definitions;
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof UserTaskRecordValue value
                && event.getIntent() instanceof UserTaskIntent intent) {
            state(intent).ifPresent(state -> {
                var row = row(value.getUserTaskKey()).orElseGet(() -> begun(event, value));
                if (intent == UserTaskIntent.COMPLETED || intent == UserTaskIntent.CANCELED) {
                    row.completionDate(Json.date(event.getTimestamp()));
                }
                put(value.getUserTaskKey(), changed(row, value).state(state));
            });
        }
    }

    /** Empty when the state stays as it is. */
    private static Optional<UserTaskStateEnum> state(UserTaskIntent intent) {
        return Optional.ofNullable(
                switch (intent) {
                    case CREATING -> UserTaskStateEnum.CREATING;
                    case CREATED, ASSIGNED, UPDATED, ASSIGNMENT_DENIED, UPDATE_DENIED, COMPLETION_DENIED ->
                        UserTaskStateEnum.CREATED;
                    case ASSIGNING, CLAIMING -> UserTaskStateEnum.ASSIGNING;
                    case UPDATING -> UserTaskStateEnum.UPDATING;
                    case COMPLETING -> UserTaskStateEnum.COMPLETING;
                    case COMPLETED -> UserTaskStateEnum.COMPLETED;
                    case CANCELING -> UserTaskStateEnum.CANCELING;
                    case CANCELED -> UserTaskStateEnum.CANCELED;
                    default -> null;
                });
    }

    private UserTaskResult begun(Record<?> event, UserTaskRecordValue value) {
        var definition = value.getProcessDefinitionKey();
        return new UserTaskResult()
                .userTaskKey(Json.key(value.getUserTaskKey()))
                .name(definitions.nameOfElement(definition, value.getElementId()))
                .elementId(value.getElementId())
                .elementInstanceKey(Json.key(value.getElementInstanceKey()))
                .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                .processName(definitions.nameOfProcess(definition, value.getBpmnProcessId()))
                .processDefinitionKey(Json.key(definition))
                .processDefinitionId(value.getBpmnProcessId())
                .processDefinitionVersion(value.getProcessDefinitionVersion())
                .formKey(Json.key(value.getFormKey()))
                .externalFormReference(Json.text(value.getExternalFormReference()))
                .customHeaders(value.getCustomHeaders())
                .creationDate(Json.date(event.getTimestamp()))
                .tenantId(value.getTenantId());
    }

    private static UserTaskResult changed(UserTaskResult row, UserTaskRecordValue value) {
        return row.assignee(Json.text(value.getAssignee()))
                .candidateGroups(value.getCandidateGroupsList())
                .candidateUsers(value.getCandidateUsersList())
                .dueDate(Json.text(value.getDueDate()))
                .followUpDate(Json.text(value.getFollowUpDate()))
                .priority(value.getPriority());
    }
}
