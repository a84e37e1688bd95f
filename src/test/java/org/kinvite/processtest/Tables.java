package org.kinvite.processtest;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import java.util.List;
import java.util.Optional;

/** All that can be looked up in an engine, kept in step with its log. */
final class Tables {

    private final ProcessDefinitions definitions = new ProcessDefinitions();
    private final Incidents incidents = new Incidents();
    private final ProcessInstances instances = new ProcessInstances(definitions, incidents);
    private final SequenceFlows flows = new SequenceFlows();
    private final List<Table<?>> all = List.of(
            definitions,
            incidents,
            instances,
            new ElementInstances(definitions, incidents),
            new Variables(),
            new UserTasks(definitions),
            new MessageSubscriptions(instances),
            new CorrelatedMessages(instances));

    /** Commands and rejections change nothing. */
    void apply(Record<?> record) {
        if (record.getRecordType() == RecordType.EVENT) {
            all.forEach(table -> table.apply(record));
            flows.apply(record);
        }
    }

    /** @param name as in the path of its search, e.g. {@code process-instances} */
    Optional<Table<?>> named(String name) {
        return all.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    ProcessDefinitions definitions() {
        return definitions;
    }

    SequenceFlows flows() {
        return flows;
    }
}
