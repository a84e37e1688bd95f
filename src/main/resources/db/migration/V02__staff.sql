CREATE TABLE staff_user (
    id            BIGINT       NOT NULL PRIMARY KEY,
    agency_id     BIGINT       NOT NULL,
    email         VARCHAR(254) NOT NULL UNIQUE,
    name          VARCHAR(200) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    role          VARCHAR(20)  NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    version       INT          NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

-- The sites a staff user may see and act on; supervisors see every site of their agency and need none.
CREATE TABLE site_grant (
    staff_user BIGINT NOT NULL,
    site_id    BIGINT NOT NULL,
    PRIMARY KEY (staff_user, site_id),
    FOREIGN KEY (staff_user) REFERENCES staff_user (id),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

-- Who did what, to whom, when (rule 11). Rows are only ever added.
CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL PRIMARY KEY,
    at           DATETIME(6)  NOT NULL,
    actor_kind   VARCHAR(10)  NOT NULL,
    actor_id     BIGINT,
    actor_name   VARCHAR(200) NOT NULL,
    action       VARCHAR(60)  NOT NULL,
    subject_kind VARCHAR(30)  NOT NULL,
    subject_id   BIGINT       NOT NULL,
    site_id      BIGINT,
    details      VARCHAR(1000),
    INDEX audit_entry_by_subject (subject_kind, subject_id, at),
    INDEX audit_entry_by_site (site_id, at)
);
