-- What waits for a person. open_subject keeps a subject to one open task; a task that was decided keeps its row.
CREATE TABLE task (
    id              BIGINT       NOT NULL PRIMARY KEY,
    kind            VARCHAR(30)  NOT NULL,
    process         VARCHAR(30)  NOT NULL,
    subject_id      BIGINT       NOT NULL,
    guardian_id     BIGINT       NOT NULL,
    site_id         BIGINT       NOT NULL,
    reason          VARCHAR(40),
    opened_at       DATETIME(6)  NOT NULL,
    decided_at      DATETIME(6),
    outcome         VARCHAR(20),
    decided_by_name VARCHAR(200),
    version         INT          NOT NULL,
    open_subject    BIGINT GENERATED ALWAYS AS (CASE WHEN decided_at IS NULL THEN subject_id END) STORED,
    UNIQUE INDEX task_one_open_a_subject (process, open_subject),
    INDEX task_open_by_site (site_id, decided_at, opened_at),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id),
    FOREIGN KEY (site_id) REFERENCES site (id)
);
