CREATE TABLE group_invitation (
    id              BIGINT       NOT NULL PRIMARY KEY,
    site_id         BIGINT       NOT NULL,
    started_by      BIGINT       NOT NULL,
    started_by_name VARCHAR(200) NOT NULL,
    started_at      DATETIME(6)  NOT NULL,
    finished_at     DATETIME(6),
    version         INT          NOT NULL,
    INDEX group_invitation_by_site (site_id, started_at),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

-- One row a chosen guardian; outcome is empty until it was dealt with, so a group goes on where it was.
CREATE TABLE group_invitation_row (
    group_id      BIGINT      NOT NULL,
    guardian_id   BIGINT      NOT NULL,
    outcome       VARCHAR(20),
    invitation_id BIGINT,
    PRIMARY KEY (group_id, guardian_id),
    INDEX group_invitation_row_by_outcome (outcome, group_id),
    FOREIGN KEY (group_id) REFERENCES group_invitation (id),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id)
);

-- open_guardian keeps a guardian to one open invitation, whoever presses how often (rule 6).
CREATE TABLE invitation (
    id               BIGINT       NOT NULL PRIMARY KEY,
    guardian_id      BIGINT       NOT NULL,
    site_id          BIGINT       NOT NULL,
    group_id         BIGINT,
    channel          VARCHAR(5)   NOT NULL,
    fell_back        BOOLEAN      NOT NULL DEFAULT FALSE,
    state            VARCHAR(20)  NOT NULL,
    attention_reason VARCHAR(40),
    attempt          INT          NOT NULL,
    reminders_sent   INT          NOT NULL,
    reminders_left   INT          NOT NULL,
    invited_by       BIGINT       NOT NULL,
    invited_by_name  VARCHAR(200) NOT NULL,
    invited_at       DATETIME(6)  NOT NULL,
    series_started_at DATETIME(6),
    last_sent_at     DATETIME(6),
    next_step_at     DATETIME(6),
    expires_at       DATETIME(6),
    ended_at         DATETIME(6),
    version          INT          NOT NULL,
    open_guardian    BIGINT GENERATED ALWAYS AS (CASE WHEN ended_at IS NULL THEN guardian_id END) STORED,
    UNIQUE INDEX invitation_one_open_a_guardian (open_guardian),
    INDEX invitation_by_guardian (guardian_id),
    INDEX invitation_by_site_state (site_id, state),
    INDEX invitation_by_group (group_id, state),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id),
    FOREIGN KEY (site_id) REFERENCES site (id),
    FOREIGN KEY (group_id) REFERENCES group_invitation (id)
);

-- Only the SHA-256 of a link's token is kept. The newest attempt's links count; older ones explain themselves (rule 5).
-- All of them end with the invitation.
-- contact is where the link went, and so what opening it proves (rule 7).
CREATE TABLE invitation_link (
    token_hash    BINARY(32)   NOT NULL PRIMARY KEY,
    invitation_id BIGINT       NOT NULL,
    attempt       INT          NOT NULL,
    channel       VARCHAR(5)   NOT NULL,
    contact       VARCHAR(254) NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    INDEX invitation_link_by_invitation (invitation_id, attempt),
    FOREIGN KEY (invitation_id) REFERENCES invitation (id)
);
