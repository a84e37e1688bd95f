package org.kinvite.processtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.camunda.client.protocol.rest.UserTaskAssignmentRequest;
import io.camunda.client.protocol.rest.UserTaskCompletionRequest;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;

/** What people do with user tasks; the engine knows these commands by REST only. */
final class UserTaskEndpoints {

    private final EngineUnderTest engine;

    UserTaskEndpoints(EngineUnderTest engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", "/v2/user-tasks/(\\d+)/completion", this::complete),
                new Route("POST", "/v2/user-tasks/(\\d+)/assignment", this::assign),
                new Route("DELETE", "/v2/user-tasks/(\\d+)/assignee", this::unassign));
    }

    private Answer complete(Request request) {
        var asked = request.read(UserTaskCompletionRequest.class);
        return perform(
                request,
                UserTaskIntent.COMPLETE,
                new UserTaskRecord()
                        .setAction(Optional.ofNullable(asked.getAction()).orElse("complete"))
                        .setVariables(new UnsafeBuffer(msgPack(
                                Optional.ofNullable(asked.getVariables()).orElse(Map.of())))));
    }

    /** Without {@code allowOverride} a task that is somebody's stays so: that is to claim it. */
    private Answer assign(Request request) {
        var asked = request.read(UserTaskAssignmentRequest.class);
        if (asked.getAssignee() == null || asked.getAssignee().isBlank()) {
            throw Problem.invalid("no assignee provided");
        }
        var override = !Boolean.FALSE.equals(asked.getAllowOverride());
        return perform(
                request,
                override ? UserTaskIntent.ASSIGN : UserTaskIntent.CLAIM,
                new UserTaskRecord()
                        .setAction(Optional.ofNullable(asked.getAction()).orElse("assign"))
                        .setAssignee(asked.getAssignee()));
    }

    private Answer unassign(Request request) {
        return perform(
                request,
                UserTaskIntent.ASSIGN,
                new UserTaskRecord().setAction("unassign").setAssignee(""));
    }

    private Answer perform(Request request, UserTaskIntent intent, UserTaskRecord command) {
        var key = request.key(1);
        var metadata = new RecordMetadata()
                .recordType(RecordType.COMMAND)
                .valueType(ValueType.USER_TASK)
                .intent(intent);
        refuseIfRejected(engine.perform(key, metadata, command.setUserTaskKey(key)));
        return Answer.nothing();
    }

    private static void refuseIfRejected(Record<?> answer) {
        if (answer.getRecordType() == RecordType.COMMAND_REJECTION) {
            var status =
                    switch (answer.getRejectionType()) {
                        case NOT_FOUND -> 404;
                        case INVALID_STATE -> 409;
                        case INVALID_ARGUMENT -> 400;
                        default -> 500;
                    };
            throw new Problem(status, answer.getRejectionType().name(), answer.getRejectionReason());
        }
    }

    private static byte[] msgPack(Map<String, Object> variables) {
        try {
            return MsgPackConverter.convertToMsgPack(Json.MAPPER.writeValueAsString(variables));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("variables were JSON a moment ago", e);
        }
    }
}
