package org.kinvite.processtest;

import io.camunda.zeebe.protocol.record.Record;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one search finds: rows in the order in which they came to be.
 *
 * @param <R> the row as the client reads it, of its own response classes, so that the compiler knows the names
 */
abstract class Table<R> {

    private final String name;
    private final Set<String> fields;
    private final Map<Long, R> rows = new LinkedHashMap<>();

    Table(String name, Class<R> rowType) {
        this.name = name;
        this.fields = Json.fields(rowType);
    }

    /** Changes the rows as the engine did. */
    abstract void apply(Record<?> event);

    final String name() {
        return name;
    }

    /** What a row can be filtered and sorted by. */
    final Set<String> fields() {
        return fields;
    }

    Collection<R> rows() {
        return rows.values();
    }

    final Optional<R> row(long key) {
        return Optional.ofNullable(rows.get(key));
    }

    final void put(long key, R row) {
        rows.put(key, row);
    }
}
