-- How long an agency keeps what it needs no more; without a row the defaults hold. The marks say up to which moment
-- everything has been dealt with, so that no run looks at it again.
CREATE TABLE retention (
    agency_id         BIGINT      NOT NULL PRIMARY KEY,
    message_days      INT         NOT NULL,
    invitation_days   INT         NOT NULL,
    audit_years       INT         NOT NULL,
    version           INT         NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

CREATE TABLE retention_mark (
    agency_id         BIGINT      NOT NULL PRIMARY KEY,
    messages_until    DATETIME(6) NOT NULL,
    invitations_until DATETIME(6) NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

-- Whoever moves this on has the turn.
CREATE TABLE retention_turn (
    next_at DATETIME(6) NOT NULL
);

INSERT INTO retention_turn (next_at) VALUES ('2000-01-01');

CREATE INDEX invitation_by_end ON invitation (ended_at);
