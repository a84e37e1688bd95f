package org.kinvite.processtest;

import io.camunda.client.protocol.rest.VariableSearchResult;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;

/** Variables with their newest value, in JSON, whole however long it is. */
final class Variables extends Table<VariableSearchResult> {

    Variables() {
        super("variables", VariableSearchResult.class);
    }

    @Override
    void apply(Record<?> event) {
        if (event.getValue() instanceof VariableRecordValue value && event.getIntent() != VariableIntent.MIGRATED) {
            put(
                    event.getKey(),
                    new VariableSearchResult()
                            .variableKey(Json.key(event.getKey()))
                            .name(value.getName())
                            .value(value.getValue())
                            .isTruncated(false)
                            .scopeKey(Json.key(value.getScopeKey()))
                            .processInstanceKey(Json.key(value.getProcessInstanceKey()))
                            .tenantId(value.getTenantId()));
        }
    }
}
