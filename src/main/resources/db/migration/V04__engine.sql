-- What the engine must be told, written in the transaction that made it true and published after it.
-- Claiming a row moves available_at ahead, so a relay that dies gives its rows back by itself.
-- A crowd is what many were told at once: it is claimed after everything else, so one family never waits behind it.
CREATE TABLE outbox (
    id              BIGINT       NOT NULL PRIMARY KEY,
    message_name    VARCHAR(60)  NOT NULL,
    correlation_key VARCHAR(60)  NOT NULL,
    variables       VARCHAR(4000) NOT NULL,
    time_to_live    BIGINT       NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    available_at    DATETIME(6)  NOT NULL,
    tries           INT          NOT NULL,
    crowd           BOOLEAN      NOT NULL,
    INDEX outbox_due (crowd, available_at, id)
);
