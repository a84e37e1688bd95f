-- How many digits the new PINs of an agency have; one without a row has the configuration's kinvite.pin.length.
CREATE TABLE pin_length (
    agency_id BIGINT   NOT NULL PRIMARY KEY,
    digits    SMALLINT NOT NULL,
    version   INT      NOT NULL,
    FOREIGN KEY (agency_id) REFERENCES agency (id)
);

-- The length of what seals a PIN (a nonce of 12 bytes, a tag of 16) tells its digits anyway; beside it they can be counted.
ALTER TABLE pin
    ADD COLUMN digits SMALLINT GENERATED ALWAYS AS (LENGTH(ciphertext) - 28) STORED,
    ADD INDEX pin_by_digits (site_id, digits),
    ADD INDEX pin_by_key (key_id, guardian_id);
