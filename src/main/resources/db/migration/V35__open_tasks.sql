-- Open tasks of all sites are counted for whoever watches the installation; the index answers without the rows.
CREATE INDEX task_open ON task (decided_at, kind, opened_at);
