package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Takes rows as the files say them and writes them in batches, so that memory does not grow with the files. */
class Staging {

    private static final int BATCH = 2_000;

    /** The tables of V22, by their columns. */
    enum Into {
        PLACE("staged_place", "kind, source_key, name, site_key, program_key, file, line"),
        STUDENT("staged_student", "number, source_key, first_name, last_name, file, line, refused"),
        ENROLLMENT("staged_enrollment", "student_key, number, site_key, program_key, classroom_key"),
        GUARDIAN(
                "staged_guardian",
                "student_key, number, row_number_in_file, source_key, slot, eligible, first_name, last_name,"
                        + " relationship, language, preferred_contact, email, cell_phone, file, line"),
        USER("staged_user", "number, source_key, role, first_name, last_name, email, cell_phone, file, line, refused"),
        ROLE("staged_role", "number, user_key, role, file, line"),
        AGENT("staged_agent", "number, user_key, agent_key, file, line"),
        CLASS_ENROLLMENT("staged_class_enrollment", "number, user_key, class_key, role, file, line");

        private final String table;
        private final String insert;

        Into(String table, String columns) {
            this.table = table;
            this.insert = "INSERT IGNORE INTO " + table + " (import_id, " + columns + ") VALUES (?"
                    + ", ?".repeat(columns.split(",").length) + ")";
        }

        String table() {
            return table;
        }
    }

    private final long importId;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final Problems problems;
    private final LongConsumer beforeEachBatch;
    private final Map<Into, List<Object[]>> waiting = new LinkedHashMap<>();
    private int rows;
    private long number;

    /** @param beforeEachBatch runs in the batch's transaction, with the number of rows so far, and may stop the work */
    Staging(
            long importId,
            JdbcTemplate jdbc,
            TransactionOperations transactions,
            Problems problems,
            LongConsumer beforeEachBatch) {
        this.importId = importId;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.problems = problems;
        this.beforeEachBatch = beforeEachBatch;
    }

    /** A number for the next row, counted from 1 across all files. */
    long nextNumber() {
        return ++number;
    }

    /** @param values of the table's columns after the import's id, in their order */
    void add(Into table, Object... values) {
        var row = new Object[values.length + 1];
        row[0] = importId;
        System.arraycopy(values, 0, row, 1, values.length);
        waiting.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        if (++rows >= BATCH) {
            flush();
        }
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /** Writes what waits. */
    void flush() {
        transactions.executeWithoutResult(transaction -> {
            beforeEachBatch.accept(number);
            waiting.forEach((table, batch) -> jdbc.batchUpdate(table.insert, batch));
            problems.write();
        });
        waiting.clear();
        rows = 0;
    }
}
