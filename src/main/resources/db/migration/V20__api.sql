-- Keys with which other systems of an agency act at one site. Only a key's SHA-256 is kept.
CREATE TABLE api_key (
    id              BIGINT       NOT NULL PRIMARY KEY,
    agency_id       BIGINT       NOT NULL,
    site_id         BIGINT       NOT NULL,
    name            VARCHAR(100) NOT NULL,
    secret_hash     BINARY(32)   NOT NULL UNIQUE,
    made_by_name    VARCHAR(200) NOT NULL,
    made_at         DATETIME(6)  NOT NULL,
    last_used_at    DATETIME(6),
    revoked_by_name VARCHAR(200),
    revoked_at      DATETIME(6),
    version         INT          NOT NULL,
    INDEX api_key_by_agency (agency_id, made_at),
    FOREIGN KEY (agency_id) REFERENCES agency (id),
    FOREIGN KEY (site_id) REFERENCES site (id)
);

-- How many requests a key made in a minute; all instances of the application count here.
CREATE TABLE api_usage (
    key_id   BIGINT      NOT NULL,
    minute   DATETIME(6) NOT NULL,
    requests INT         NOT NULL,
    PRIMARY KEY (key_id, minute)
);

-- A device at a door: its row is locked while a PIN is checked, so that guesses side by side are counted one by one.
CREATE TABLE door_device (
    site_id BIGINT       NOT NULL,
    device  VARCHAR(100) NOT NULL COLLATE utf8mb4_bin,
    PRIMARY KEY (site_id, device)
);

CREATE TABLE wrong_pin (
    id      BIGINT       NOT NULL PRIMARY KEY,
    site_id BIGINT       NOT NULL,
    device  VARCHAR(100) NOT NULL COLLATE utf8mb4_bin,
    at      DATETIME(6)  NOT NULL,
    INDEX wrong_pin_by_device (site_id, device, at)
);
