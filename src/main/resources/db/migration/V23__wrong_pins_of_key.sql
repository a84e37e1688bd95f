-- Wrong PINs count for the key as well, so that a kiosk which calls itself another device does not guess for ever.
ALTER TABLE wrong_pin
    ADD COLUMN key_id BIGINT NOT NULL DEFAULT 0,
    ADD INDEX wrong_pin_by_key (key_id, at);
