-- A session carries the generation it began in; a new password or a deactivation ends all of before with their next request.
ALTER TABLE staff_user ADD COLUMN session_generation INT NOT NULL DEFAULT 0;
ALTER TABLE staff_user ADD COLUMN last_signed_in_at DATETIME(6);

-- Null until one was chosen: who was just added, and who only ever signs in with OpenID Connect.
ALTER TABLE staff_user MODIFY password_hash VARCHAR(200);

-- A link with which a staff user chooses a password, asked for by an administrator or, with an email that may be nobody's,
-- by whoever forgot one. send_after is set while it waits to be sent in the background.
CREATE TABLE staff_link (
    id           BIGINT       NOT NULL PRIMARY KEY,
    kind         VARCHAR(10)  NOT NULL,
    email        VARCHAR(254) NOT NULL,
    staff_user   BIGINT,
    language     VARCHAR(10)  NOT NULL,
    requested_at DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    send_after   DATETIME(6),
    sent_at      DATETIME(6),
    failure      VARCHAR(40),
    INDEX staff_link_to_send (send_after),
    INDEX staff_link_by_age (requested_at),
    INDEX staff_link_by_user (staff_user, requested_at)
);

-- Only the SHA-256 of a token is kept. A try to send it makes another one: what an earlier try may have delivered works too.
CREATE TABLE staff_link_token (
    token_hash BINARY(32) NOT NULL PRIMARY KEY,
    link_id    BIGINT     NOT NULL,
    FOREIGN KEY (link_id) REFERENCES staff_link (id) ON DELETE CASCADE
);

-- What a session keeps of a staff user has changed: everybody signs in once more.
DELETE FROM SPRING_SESSION;
