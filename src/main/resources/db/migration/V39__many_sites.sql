-- Across many sites students are found by how the first name begins as well as by how the last one does.
CREATE INDEX student_by_first_name ON student (agency_id, first_name, last_name);

-- The oldest open tasks of many sites are read in their order; the index answers without the rows.
CREATE INDEX task_open_by_age ON task (decided_at, opened_at, id, site_id);
