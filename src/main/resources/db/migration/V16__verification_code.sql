-- A code that proves a contact. Only a keyed hash of it is kept, and that only from the moment it is really sent.
-- send_after is set while it waits to be sent in the background. Rows are taken away after a day.
CREATE TABLE verification_code (
    id          BIGINT       NOT NULL PRIMARY KEY,
    channel     VARCHAR(5)   NOT NULL,
    contact     VARCHAR(254) NOT NULL,
    code_hash   BINARY(32),
    tries       INT          NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    expires_at  DATETIME(6)  NOT NULL,
    send_after  DATETIME(6),
    proven_at   DATETIME(6),
    redeemed_at DATETIME(6),
    INDEX verification_code_to_send (send_after),
    INDEX verification_code_by_age (created_at)
);
