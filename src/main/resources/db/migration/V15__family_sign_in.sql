-- A session carries the generation it began in; a new one ends all sessions of before with their next request.
ALTER TABLE family_account ADD COLUMN session_generation INT NOT NULL DEFAULT 0;

-- How often something was tried of late: wrong passwords, codes asked for. bucket is a keyed hash of what and by whom,
-- so that neither contacts nor addresses of clients are kept.
CREATE TABLE attempt (
    bucket BINARY(32)  NOT NULL PRIMARY KEY,
    since  DATETIME(6) NOT NULL,
    taken  INT         NOT NULL,
    INDEX attempt_by_since (since)
);
