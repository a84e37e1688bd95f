-- Accents and case do not matter when staff search a name, on MySQL and MariaDB alike.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE agency (
    id      BIGINT       NOT NULL PRIMARY KEY,
    name    VARCHAR(200) NOT NULL,
    version INT          NOT NULL
);

CREATE TABLE site (
    id        BIGINT       NOT NULL PRIMARY KEY,
    agency_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    time_zone VARCHAR(50)  NOT NULL,
    version   INT          NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

CREATE TABLE program (
    id        BIGINT       NOT NULL PRIMARY KEY,
    agency_id BIGINT       NOT NULL,
    name      VARCHAR(200) NOT NULL,
    version   INT          NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

CREATE TABLE classroom (
    id      BIGINT       NOT NULL PRIMARY KEY,
    site_id BIGINT       NOT NULL,
    name    VARCHAR(200) NOT NULL,
    version INT          NOT NULL,
    FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE student (
    id         BIGINT       NOT NULL PRIMARY KEY,
    agency_id  BIGINT       NOT NULL,
    first_name VARCHAR(100) NOT NULL,
    last_name  VARCHAR(100) NOT NULL,
    version    INT          NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

-- Ties a student to a site, a program and a classroom; an enrollment that ended keeps its row.
CREATE TABLE site_enrollment (
    id           BIGINT NOT NULL PRIMARY KEY,
    student_id   BIGINT NOT NULL,
    site_id      BIGINT NOT NULL,
    program_id   BIGINT NOT NULL,
    classroom_id BIGINT NOT NULL,
    enrolled_on  DATE   NOT NULL,
    ended_on     DATE,
    version      INT    NOT NULL,
    INDEX site_enrollment_by_classroom (site_id, classroom_id, student_id),
    INDEX site_enrollment_by_program (site_id, program_id, student_id),
    INDEX site_enrollment_by_student (student_id, site_id),
    FOREIGN KEY (student_id) REFERENCES student (id),
    FOREIGN KEY (site_id) REFERENCES site (id),
    FOREIGN KEY (program_id) REFERENCES program (id),
    FOREIGN KEY (classroom_id) REFERENCES classroom (id)
);

-- One person on one student's record. slot is A or B; any other contact has none and may never be invited (rule 1).
CREATE TABLE guardian (
    id                BIGINT       NOT NULL PRIMARY KEY,
    student_id        BIGINT       NOT NULL,
    slot              CHAR(1),
    first_name        VARCHAR(100) NOT NULL,
    last_name         VARCHAR(100) NOT NULL,
    relationship      VARCHAR(40)  NOT NULL,
    language          VARCHAR(10)  NOT NULL,
    preferred_contact VARCHAR(5)   NOT NULL,
    email             VARCHAR(254),
    cell_phone        VARCHAR(16),
    version           INT          NOT NULL,
    UNIQUE INDEX guardian_slot (student_id, slot),
    INDEX guardian_by_email (email),
    INDEX guardian_by_cell_phone (cell_phone),
    FOREIGN KEY (student_id) REFERENCES student (id)
);
