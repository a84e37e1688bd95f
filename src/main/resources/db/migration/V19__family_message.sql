-- Help sent to a registered guardian: a sign-in guide, a PIN. Never a body or a PIN: those exist only while it is sent.
-- An id is made when staff open the dialog, so that pressing twice asks for the same message.
CREATE TABLE family_message (
    id                BIGINT       NOT NULL PRIMARY KEY,
    kind              VARCHAR(20)  NOT NULL,
    guardian_id       BIGINT       NOT NULL,
    site_id           BIGINT       NOT NULL,
    group_id          BIGINT,
    channel           VARCHAR(5)   NOT NULL,
    state             VARCHAR(20)  NOT NULL,
    attention_reason  VARCHAR(40),
    attempt           INT          NOT NULL,
    requested_by_name VARCHAR(200) NOT NULL,
    requested_at      DATETIME(6)  NOT NULL,
    waits_until       DATETIME(6),
    ended_at          DATETIME(6),
    version           INT          NOT NULL,
    INDEX family_message_by_guardian (guardian_id, ended_at),
    INDEX family_message_by_group (group_id, state),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

-- Group PIN: as group_invitation and group_invitation_row are for Group Invite.
CREATE TABLE group_pin (
    id              BIGINT       NOT NULL PRIMARY KEY,
    site_id         BIGINT       NOT NULL,
    started_by      BIGINT       NOT NULL,
    started_by_name VARCHAR(200) NOT NULL,
    started_at      DATETIME(6)  NOT NULL,
    finished_at     DATETIME(6),
    version         INT          NOT NULL,
    INDEX group_pin_by_site (site_id, started_at),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

CREATE TABLE group_pin_row (
    group_id          BIGINT      NOT NULL,
    guardian_id       BIGINT      NOT NULL,
    outcome           VARCHAR(20),
    family_message_id BIGINT,
    PRIMARY KEY (group_id, guardian_id),
    INDEX group_pin_row_by_outcome (outcome, group_id),
    FOREIGN KEY (group_id) REFERENCES group_pin (id),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id)
);
