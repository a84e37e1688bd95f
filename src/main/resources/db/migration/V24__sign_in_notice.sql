-- A family signs in with another contact from now on, and the one it had is to be told. The row ends when it was.
CREATE TABLE sign_in_notice (
    id         BIGINT       NOT NULL PRIMARY KEY,
    account_id BIGINT       NOT NULL,
    channel    VARCHAR(5)   NOT NULL,
    contact    VARCHAR(254) NOT NULL,
    created_at DATETIME(6)  NOT NULL
);
