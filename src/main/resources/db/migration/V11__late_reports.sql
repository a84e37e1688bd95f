-- What providers say after they accepted a message. The reason is ours, in the words staff read; the code is the provider's.
ALTER TABLE message ADD COLUMN provider_code VARCHAR(20) AFTER reason;

UPDATE message SET provider_code = reason, reason = 'NOT_DELIVERED' WHERE state = 'UNDELIVERED';
