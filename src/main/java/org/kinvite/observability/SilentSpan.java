package org.kinvite.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import org.kinvite.kernel.SilentTrace;

/** A span without the address of its request, which may hold a family's key, and without messages of exceptions. */
class SilentSpan extends DelegatingSpanData {

    private static final String ADDRESS = "http.url";
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
    private static final AttributeKey<String> TRACE = AttributeKey.stringKey("exception.stacktrace");

    SilentSpan(SpanData span) {
        super(span);
    }

    @Override
    public Attributes getAttributes() {
        return super.getAttributes().toBuilder()
                .removeIf(key -> key.getKey().equals(ADDRESS))
                .build();
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream().map(SilentSpan::silent).toList();
    }

    private static EventData silent(EventData event) {
        if (event instanceof ExceptionEventData failure) {
            var known = Attributes.of(
                    TYPE, failure.getException().getClass().getName(),
                    TRACE, new SilentTrace(failure.getException()).toString());
            return EventData.create(event.getEpochNanos(), event.getName(), known);
        }
        return event;
    }
}
