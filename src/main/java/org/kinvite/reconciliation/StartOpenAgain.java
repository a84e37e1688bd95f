package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts all open processes again from the database, for an engine that has lost its data. Safe at any time: a process
 * that exists is not started twice, and nothing that was sent is sent again.
 */
@Component
public class StartOpenAgain {

    /** What one process would do. */
    public record Part(String process, OpenProcesses.Preview preview) {}

    /** Wakes this instance after the commit. */
    record Asked() {}

    private final List<OpenProcesses> processes;
    private final JdbcClient jdbc;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StartOpenAgain(
            List<OpenProcesses> processes,
            JdbcClient jdbc,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.processes = processes.stream()
                .sorted(Comparator.comparing(OpenProcesses::process).reversed())
                .toList();
        this.jdbc = jdbc;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.events = events;
        this.clock = clock;
    }

    /** The dry run: what would be started, and what not be sent again. */
    public List<Part> preview() {
        return processes.stream()
                .map(process -> new Part(process.process(), process.preview()))
                .toList();
    }

    /**
     * Begins; it goes on in the background, over restarts, on any instance. While one is going on, nothing happens.
     *
     * @return whether this is the one that began
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    @Transactional
    public boolean start() {
        currentStaff.requireSupervisor();
        var by = currentStaff.actor();
        var id = Ids.next();
        var begun = jdbc.sql("""
                        INSERT INTO start_again (id, asked_by, asked_by_name, asked_at)
                        SELECT ?, ?, ?, ? FROM engine_memory
                        WHERE NOT EXISTS (SELECT 1 FROM start_again running WHERE running.open_one = 1)
                        """)
                .params(id, by.id(), by.name(), Timestamp.from(clock.instant()))
                .update();
        if (begun > 0) {
            preview().forEach(part -> plan(id, part));
            auditTrail.record(new Act(by, "processes.started-again", "agency", currentStaff.agencyId(), null, null));
            events.publishEvent(new Asked());
        }
        return begun > 0;
    }

    private void plan(long id, Part part) {
        jdbc.sql("""
                        INSERT INTO start_again_part (start_again_id, process, planned, started, last_id)
                        VALUES (?, ?, ?, 0, 0)
                        """).params(id, part.process(), part.preview().total()).update();
    }
}
