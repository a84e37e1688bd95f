CREATE TABLE family_account (
    id              BIGINT       NOT NULL PRIMARY KEY,
    sign_in_channel VARCHAR(5)   NOT NULL,
    sign_in_contact VARCHAR(254) NOT NULL UNIQUE,
    password_hash   VARCHAR(200) NOT NULL,
    language        VARCHAR(10)  NOT NULL,
    created_at      DATETIME(6)  NOT NULL,
    version         INT          NOT NULL
);

-- The tie between a family account and a guardian record; a tie that was cut keeps its row.
CREATE TABLE account_link (
    id               BIGINT      NOT NULL PRIMARY KEY,
    account_id       BIGINT      NOT NULL,
    guardian_id      BIGINT      NOT NULL,
    linked_at        DATETIME(6) NOT NULL,
    unlinked_at      DATETIME(6),
    unlink_reason    VARCHAR(200),
    version          INT         NOT NULL,
    linked_guardian  BIGINT GENERATED ALWAYS AS (CASE WHEN unlinked_at IS NULL THEN guardian_id END) STORED,
    UNIQUE INDEX account_link_one_a_guardian (linked_guardian),
    INDEX account_link_by_account (account_id, guardian_id),
    FOREIGN KEY (account_id) REFERENCES family_account (id),
    FOREIGN KEY (guardian_id) REFERENCES guardian (id)
);
