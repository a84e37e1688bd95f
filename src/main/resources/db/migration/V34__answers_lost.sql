-- How often nobody knew whether the provider had accepted it: each time the next try waits longer, and at last a person decides.
ALTER TABLE message ADD COLUMN answers_lost SMALLINT NOT NULL DEFAULT 0;
