-- What the files of an import say, row by row, until it has been applied or discarded. number is the row's place in them.
CREATE TABLE staged_place (
    import_id  BIGINT       NOT NULL,
    kind       VARCHAR(10)  NOT NULL,
    source_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name       VARCHAR(200) NOT NULL,
    site_key   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    program_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    file       VARCHAR(200) NOT NULL,
    line       BIGINT       NOT NULL,
    place_id   BIGINT,
    added      BOOLEAN      NOT NULL DEFAULT FALSE,
    PRIMARY KEY (import_id, kind, source_key)
);

CREATE TABLE staged_student (
    import_id  BIGINT       NOT NULL,
    number     BIGINT       NOT NULL,
    source_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    file       VARCHAR(200) NOT NULL,
    line       BIGINT       NOT NULL,
    refused    BOOLEAN      NOT NULL,
    student_id BIGINT,
    PRIMARY KEY (import_id, number),
    INDEX staged_student_by_key (import_id, source_key, number),
    INDEX staged_student_by_student (import_id, student_id)
);

CREATE TABLE staged_enrollment (
    import_id     BIGINT       NOT NULL,
    student_key   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number        BIGINT       NOT NULL,
    site_key      VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    program_key   VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    classroom_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    PRIMARY KEY (import_id, student_key, number)
);

-- A contact that is null was not in the files, or cannot be used: what is kept stays. One that is empty is to be removed.
CREATE TABLE staged_guardian (
    import_id         BIGINT       NOT NULL,
    student_key       VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number            BIGINT       NOT NULL,
    row_number_in_file BIGINT      NOT NULL,
    source_key        VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    slot              CHAR(1),
    eligible          BOOLEAN      NOT NULL,
    first_name        VARCHAR(100) NOT NULL,
    last_name         VARCHAR(100) NOT NULL,
    relationship      VARCHAR(40),
    language          VARCHAR(10),
    preferred_contact VARCHAR(5),
    email             VARCHAR(254),
    cell_phone        VARCHAR(16),
    file              VARCHAR(200) NOT NULL,
    line              BIGINT       NOT NULL,
    PRIMARY KEY (import_id, student_key, number)
);

-- OneRoster tells people, their relations and their classes apart; resolved into the tables above.
CREATE TABLE staged_user (
    import_id  BIGINT       NOT NULL,
    number     BIGINT       NOT NULL,
    source_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role       VARCHAR(40)  NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    email      VARCHAR(254),
    cell_phone VARCHAR(16),
    file       VARCHAR(200) NOT NULL,
    line       BIGINT       NOT NULL,
    refused    BOOLEAN      NOT NULL,
    PRIMARY KEY (import_id, number),
    INDEX staged_user_by_key (import_id, source_key, number)
);

CREATE TABLE staged_role (
    import_id BIGINT       NOT NULL,
    number    BIGINT       NOT NULL,
    user_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role      VARCHAR(40)  NOT NULL,
    file      VARCHAR(200) NOT NULL,
    line      BIGINT       NOT NULL,
    PRIMARY KEY (import_id, number),
    INDEX staged_role_by_user (import_id, user_key)
);

CREATE TABLE staged_agent (
    import_id BIGINT       NOT NULL,
    number    BIGINT       NOT NULL,
    user_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    agent_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    file      VARCHAR(200) NOT NULL,
    line      BIGINT       NOT NULL,
    PRIMARY KEY (import_id, number),
    INDEX staged_agent_by_agent (import_id, agent_key)
);

CREATE TABLE staged_class_enrollment (
    import_id BIGINT       NOT NULL,
    number    BIGINT       NOT NULL,
    user_key  VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    class_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    role      VARCHAR(40)  NOT NULL,
    file      VARCHAR(200) NOT NULL,
    line      BIGINT       NOT NULL,
    PRIMARY KEY (import_id, number),
    INDEX staged_class_enrollment_by_user (import_id, user_key)
);

-- Enrollments of students whom the files no longer name.
CREATE TABLE staged_leaver (
    import_id     BIGINT NOT NULL,
    enrollment_id BIGINT NOT NULL,
    student_id    BIGINT NOT NULL,
    site_id       BIGINT NOT NULL,
    PRIMARY KEY (import_id, enrollment_id)
);
