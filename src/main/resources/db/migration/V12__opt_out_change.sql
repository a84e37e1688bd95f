-- Who said STOP or START, and when: the proof a program keeps. Its id stands on the audit trail in the contact's place.
CREATE TABLE opt_out_change (
    id         BIGINT       NOT NULL PRIMARY KEY,
    channel    VARCHAR(5)   NOT NULL,
    contact    VARCHAR(254) NOT NULL,
    action     VARCHAR(60)  NOT NULL,
    changed_at DATETIME(6)  NOT NULL,
    INDEX opt_out_change_by_contact (channel, contact, changed_at)
);

-- Texts from families that were heeded: each counts once, however often the provider brings it.
CREATE TABLE received_text (
    provider_id VARCHAR(64) NOT NULL PRIMARY KEY,
    received_at DATETIME(6) NOT NULL
);
