-- A guardian's sign-in PIN, readable only with a key that is not in this database.
-- digest is a keyed HMAC of site and PIN: it keeps PINs unique within a site without telling them.
CREATE TABLE pin (
    guardian_id BIGINT         NOT NULL PRIMARY KEY,
    site_id     BIGINT         NOT NULL,
    key_id      VARCHAR(20)    NOT NULL,
    ciphertext  VARBINARY(100) NOT NULL,
    digest      BINARY(32)     NOT NULL,
    created_at  DATETIME(6)    NOT NULL,
    version     INT            NOT NULL,
    UNIQUE INDEX pin_in_site (site_id, digest),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id),
    FOREIGN KEY (site_id) REFERENCES site (id)
);
