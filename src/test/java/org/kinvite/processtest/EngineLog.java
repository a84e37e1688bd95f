package org.kinvite.processtest;

import io.camunda.zeebe.logstreams.log.LogAppendEntry;
import io.camunda.zeebe.logstreams.log.LogStream;
import io.camunda.zeebe.logstreams.log.LogStreamReader;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.logstreams.log.LoggedEvent;
import io.camunda.zeebe.logstreams.log.WriteContext;
import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.record.CopiedRecord;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.record.Record;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * The log of one engine: everything that happened in it, in order. The engine's own {@code RecordStreamSource} reads it
 * too, but cannot write, and commands for user tasks come by REST only; so this takes the log itself.
 */
final class EngineLog {

    private static final int PARTITION = 1;

    private final LogStreamReader reader;
    private final LogStreamWriter writer;
    private long position = -1;

    EngineLog(ZeebeTestEngine engine) {
        var log = (LogStream) ReflectionTestUtils.getField(engine, "logStream");
        reader = log.newLogStreamReader();
        writer = log.newLogStreamWriter();
    }

    /** What has been logged since the last call. */
    List<Record<?>> readOn() {
        if (position < 0) {
            reader.seekToFirstEvent();
        } else {
            reader.seekToNextEvent(position);
        }
        var records = new ArrayList<Record<?>>();
        while (reader.hasNext()) {
            var event = reader.next();
            records.add(record(event));
            position = event.getPosition();
        }
        return records;
    }

    /** Appends a command and answers where it stands; the engine's answer names that position as its source. */
    long append(long key, RecordMetadata metadata, UnifiedRecordValue command) {
        var written = writer.tryWrite(WriteContext.internal(), LogAppendEntry.of(key, metadata, command));
        if (written.isLeft()) {
            throw new IllegalStateException("the log takes no command: " + written.getLeft());
        }
        return written.get();
    }

    private static Record<?> record(LoggedEvent event) {
        var metadata = new RecordMetadata();
        event.readMetadata(metadata);
        var value = UnifiedRecordValue.fromValueType(metadata.getValueType());
        event.readValue(value);
        return new CopiedRecord<>(
                value,
                metadata,
                event.getKey(),
                PARTITION,
                event.getPosition(),
                event.getSourceEventPosition(),
                event.getTimestamp());
    }
}
