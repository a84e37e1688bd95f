-- The ledger: a row before a message is sent, marked after. Never a body, a link, a token or a PIN.
-- A message with the same idempotency_key is the same message and is accepted by a provider at most once.
CREATE TABLE message (
    id              BIGINT       NOT NULL PRIMARY KEY,
    idempotency_key VARCHAR(80)  NOT NULL UNIQUE,
    purpose         VARCHAR(30)  NOT NULL,
    guardian_id     BIGINT       NOT NULL,
    site_id         BIGINT       NOT NULL,
    channel         VARCHAR(5)   NOT NULL,
    recipient       VARCHAR(254) NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    provider_id     VARCHAR(100),
    segments        SMALLINT,
    reason          VARCHAR(40),
    tries           SMALLINT     NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    claimed_until   DATETIME(6),
    state_at        DATETIME(6)  NOT NULL,
    version         INT          NOT NULL,
    INDEX message_by_guardian (guardian_id, created_at),
    INDEX message_by_provider_id (provider_id),
    INDEX message_by_state (state, state_at)
);

CREATE TABLE opt_out (
    channel      VARCHAR(5)   NOT NULL,
    contact      VARCHAR(254) NOT NULL,
    opted_out_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (channel, contact)
);
