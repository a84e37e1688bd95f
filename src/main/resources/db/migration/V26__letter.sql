-- Letters are a third channel: they go to no contact, and may be opened by a code too, of which only a keyed hash is kept.
ALTER TABLE invitation MODIFY COLUMN channel VARCHAR(6) NOT NULL;
ALTER TABLE message MODIFY COLUMN channel VARCHAR(6) NOT NULL;
ALTER TABLE invitation_link MODIFY COLUMN channel VARCHAR(6) NOT NULL;
ALTER TABLE invitation_link MODIFY COLUMN contact VARCHAR(254) NULL;
ALTER TABLE invitation_link ADD COLUMN code_hash BINARY(32) NULL;
ALTER TABLE invitation_link ADD UNIQUE INDEX invitation_link_by_code (code_hash);

-- A letter that waits to be printed, under the id of its message in the ledger. What stands on it is sealed, and taken away
-- once it has been kept long enough.
CREATE TABLE letter (
    id      BIGINT      NOT NULL PRIMARY KEY,
    sealed  BLOB,
    made_at DATETIME(6) NOT NULL,
    INDEX letter_by_age (made_at)
);

-- The PDF of many letters: which pages it has, and the parts of it that are made, sealed as well.
CREATE TABLE letter_print (
    id           BIGINT      NOT NULL PRIMARY KEY,
    pages        INT         NOT NULL,
    done         INT         NOT NULL,
    left_out     INT         NOT NULL,
    started_at   DATETIME(6) NOT NULL,
    finished_at  DATETIME(6),
    forgotten_at DATETIME(6),
    INDEX letter_print_by_end (finished_at, started_at)
);

CREATE TABLE letter_page (
    print_id  BIGINT NOT NULL,
    number    INT    NOT NULL,
    letter_id BIGINT NOT NULL,
    PRIMARY KEY (print_id, number),
    FOREIGN KEY (print_id) REFERENCES letter_print (id),
    FOREIGN KEY (letter_id) REFERENCES letter (id)
);

CREATE TABLE letter_part (
    print_id BIGINT     NOT NULL,
    number   INT        NOT NULL,
    sealed   MEDIUMBLOB NOT NULL,
    PRIMARY KEY (print_id, number),
    FOREIGN KEY (print_id) REFERENCES letter_print (id)
);

-- Letters for many guardians, as group_invitation.
CREATE TABLE group_letter (
    id              BIGINT       NOT NULL PRIMARY KEY,
    site_id         BIGINT       NOT NULL,
    started_by      BIGINT       NOT NULL,
    started_by_name VARCHAR(200) NOT NULL,
    started_at      DATETIME(6)  NOT NULL,
    finished_at     DATETIME(6),
    version         INT          NOT NULL,
    INDEX group_letter_by_site (site_id, started_at),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE group_letter_row (
    group_id      BIGINT      NOT NULL,
    guardian_id   BIGINT      NOT NULL,
    outcome       VARCHAR(20),
    invitation_id BIGINT,
    PRIMARY KEY (group_id, guardian_id),
    INDEX group_letter_row_by_outcome (outcome, group_id),
    FOREIGN KEY (group_id) REFERENCES group_letter (id),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id)
);
