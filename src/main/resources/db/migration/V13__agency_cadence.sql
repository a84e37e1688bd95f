-- An agency's own cadence. Without a row, or while reminder_days and expiry_day are empty, the application's settings
-- hold; the row stays when staff go back to them, so that its version tells an old form from a new one.
CREATE TABLE agency_cadence (
    agency_id             BIGINT      NOT NULL PRIMARY KEY,
    reminder_days         VARCHAR(20),
    expiry_day            TINYINT,
    other_channel_allowed BOOLEAN     NOT NULL,
    version               INT         NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);
