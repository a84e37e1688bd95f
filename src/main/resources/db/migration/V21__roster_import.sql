-- Who is who in a source's own words, so that a re-import updates what an earlier one brought and never doubles it.
CREATE TABLE place_origin (
    agency_id  BIGINT       NOT NULL,
    source     VARCHAR(10)  NOT NULL,
    kind       VARCHAR(10)  NOT NULL,
    source_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    place_id   BIGINT       NOT NULL,
    PRIMARY KEY (agency_id, source, kind, source_key),
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

CREATE TABLE student_origin (
    agency_id  BIGINT       NOT NULL,
    source     VARCHAR(10)  NOT NULL,
    source_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    student_id BIGINT       NOT NULL,
    PRIMARY KEY (agency_id, source, source_key),
    INDEX student_origin_by_student (student_id, source),
    FOREIGN KEY (agency_id) REFERENCES agency (id),
    FOREIGN KEY (student_id) REFERENCES student (id)
);

-- The contact details are those that the last import brought: what differs from them was mended by staff since.
CREATE TABLE guardian_origin (
    guardian_id       BIGINT      NOT NULL,
    source            VARCHAR(10) NOT NULL,
    source_key        VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    preferred_contact VARCHAR(5),
    email             VARCHAR(254),
    cell_phone        VARCHAR(16),
    PRIMARY KEY (guardian_id, source),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id)
);

CREATE INDEX student_by_name ON student (agency_id, last_name, first_name);

-- One import. open_agency keeps an agency to one that is not settled yet, whoever uploads how often.
-- Whoever works on it holds it until claimed_until, and gives it back by dying.
CREATE TABLE roster_import (
    id              BIGINT        NOT NULL PRIMARY KEY,
    agency_id       BIGINT        NOT NULL,
    state           VARCHAR(10)   NOT NULL,
    source          VARCHAR(10),
    files           VARCHAR(1000) NOT NULL,
    fingerprint     BINARY(32)    NOT NULL,
    time_zone       VARCHAR(50)   NOT NULL,
    started_by      BIGINT,
    started_by_name VARCHAR(200)  NOT NULL,
    started_at      DATETIME(6)   NOT NULL,
    done            BIGINT        NOT NULL,
    total           BIGINT        NOT NULL,
    checked_at      DATETIME(6),
    refusal         VARCHAR(30),
    refusal_detail  VARCHAR(500),
    slots           VARCHAR(2),
    can_unenroll    BOOLEAN       NOT NULL,
    decided_by      BIGINT,
    decided_by_name VARCHAR(200),
    replace_mended  BOOLEAN       NOT NULL,
    unenroll        BOOLEAN       NOT NULL,
    finished_at     DATETIME(6),
    problems        INT           NOT NULL,
    claimed_by      BIGINT,
    claimed_until   DATETIME(6),
    version         INT           NOT NULL,
    open_agency     BIGINT GENERATED ALWAYS AS
        (CASE WHEN state IN ('READING', 'CHECKING', 'CHECKED', 'APPLYING') THEN agency_id END) STORED,
    UNIQUE INDEX roster_import_one_open_an_agency (open_agency),
    INDEX roster_import_by_agency (agency_id, started_at),
    INDEX roster_import_by_state (state, claimed_until),
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

-- The upload itself, so that any instance of the application can read it; gone once it has been read.
CREATE TABLE roster_import_file (
    import_id BIGINT       NOT NULL,
    number    INT          NOT NULL,
    name      VARCHAR(200) NOT NULL,
    PRIMARY KEY (import_id, number),
    FOREIGN KEY (import_id) REFERENCES roster_import (id)
);

CREATE TABLE roster_import_chunk (
    import_id   BIGINT     NOT NULL,
    file_number INT        NOT NULL,
    number      INT        NOT NULL,
    bytes       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, file_number, number),
    FOREIGN KEY (import_id, file_number) REFERENCES roster_import_file (import_id, number)
);

-- What an import would do (PLANNED) and what it did (DONE).
CREATE TABLE roster_import_count (
    import_id BIGINT      NOT NULL,
    phase     VARCHAR(10) NOT NULL,
    what      VARCHAR(30) NOT NULL,
    amount    INT         NOT NULL,
    PRIMARY KEY (import_id, phase, what),
    FOREIGN KEY (import_id) REFERENCES roster_import (id)
);

CREATE TABLE roster_import_problem (
    import_id BIGINT       NOT NULL,
    number    INT          NOT NULL,
    severity  VARCHAR(10)  NOT NULL,
    file      VARCHAR(200) NOT NULL,
    line      BIGINT       NOT NULL,
    field     VARCHAR(100) NOT NULL,
    value     VARCHAR(200) NOT NULL,
    reason    VARCHAR(40)  NOT NULL,
    PRIMARY KEY (import_id, number),
    INDEX roster_import_problem_by_severity (import_id, severity, number),
    FOREIGN KEY (import_id) REFERENCES roster_import (id)
);
