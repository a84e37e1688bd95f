-- What a worker last said of a process that it could not bring on: when it will be back, or, without that, that it gave up.
CREATE TABLE process_sign (
    process      VARCHAR(30) NOT NULL,
    subject_id   BIGINT      NOT NULL,
    instance_key BIGINT      NOT NULL,
    element      VARCHAR(60) NOT NULL,
    noted_at     DATETIME(6) NOT NULL,
    back_at      DATETIME(6),
    PRIMARY KEY (process, subject_id),
    INDEX process_sign_by_age (noted_at)
);

-- problem is why the engine refuses a message, as a code.
ALTER TABLE outbox
    ADD COLUMN problem VARCHAR(30),
    ADD INDEX outbox_by_key (correlation_key);

-- What stands still is found by these, however many wait as they should.
CREATE INDEX invitation_by_step ON invitation (state, next_step_at);
CREATE INDEX family_message_by_state ON family_message (state, requested_at);
CREATE INDEX account_link_by_unlink ON account_link (unlinked_at);

-- One row: which instance compares, until when, and when it is time again.
CREATE TABLE reconciliation (
    next_at            DATETIME(6) NOT NULL,
    asked_by_name      VARCHAR(200),
    claimed_by         BIGINT,
    claimed_until      DATETIME(6),
    engine_ready_since DATETIME(6)
);

INSERT INTO reconciliation (next_at) VALUES ('2000-01-01');

CREATE TABLE reconciliation_run (
    id            BIGINT      NOT NULL PRIMARY KEY,
    started_at    DATETIME(6) NOT NULL,
    finished_at   DATETIME(6) NOT NULL,
    asked_by_name VARCHAR(200),
    found         INT         NOT NULL,
    mended        INT         NOT NULL,
    handed_over   INT         NOT NULL,
    failed_checks INT         NOT NULL,
    INDEX reconciliation_run_by_time (started_at)
);

-- Only kinds of which there was something.
CREATE TABLE reconciliation_count (
    run_id      BIGINT      NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    found       INT         NOT NULL,
    mended      INT         NOT NULL,
    handed_over INT         NOT NULL,
    PRIMARY KEY (run_id, kind),
    FOREIGN KEY (run_id) REFERENCES reconciliation_run (id) ON DELETE CASCADE
);

-- What the comparison found, from the first run that saw it to the one that no longer did. A fingerprint that changes
-- is a subject that moved: it is looked at anew. open_subject keeps a subject to one open finding of a kind.
CREATE TABLE finding (
    id          BIGINT      NOT NULL PRIMARY KEY,
    kind        VARCHAR(40) NOT NULL,
    subject_id  BIGINT      NOT NULL,
    guardian_id BIGINT,
    site_id     BIGINT,
    fingerprint BIGINT      NOT NULL,
    found_at    DATETIME(6) NOT NULL,
    seen_at     DATETIME(6) NOT NULL,
    tries       INT         NOT NULL,
    next_try_at DATETIME(6),
    handed_over_at DATETIME(6),
    left_alone  BOOLEAN     NOT NULL,
    settled_at  DATETIME(6),
    version     INT         NOT NULL,
    open_subject BIGINT GENERATED ALWAYS AS (CASE WHEN settled_at IS NULL THEN subject_id END) STORED,
    UNIQUE INDEX finding_one_open_a_subject (kind, open_subject),
    INDEX finding_by_end (settled_at, kind)
);
