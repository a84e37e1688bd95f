-- A message to a staff user is in the ledger too; it is about no guardian and no site.
ALTER TABLE message MODIFY guardian_id BIGINT;
ALTER TABLE message MODIFY site_id BIGINT;
