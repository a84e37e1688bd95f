package org.kinvite.task;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All tasks, open and decided. A subject has one open task at most. */
interface Tasks extends Repository<Task, Long> {

    /** Makes others who do the same wait until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Task> findWithLockingById(long id);

    @Query("SELECT * FROM task WHERE process = :process AND open_subject = :subjectId FOR UPDATE")
    Optional<Task> findOpen(String process, long subjectId);

    Task save(Task task);
}
