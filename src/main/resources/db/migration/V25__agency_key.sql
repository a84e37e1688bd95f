-- A key without a site is one of the whole agency: it brings rosters in and does nothing else.
ALTER TABLE api_key MODIFY COLUMN site_id BIGINT NULL;

-- Who starts or decides an import may be another system with a key. The two choices are for an import that applies itself
-- once its dry run is done, as a nightly drop asks for.
ALTER TABLE roster_import RENAME COLUMN started_by TO started_by_id;
ALTER TABLE roster_import RENAME COLUMN decided_by TO decided_by_id;
ALTER TABLE roster_import
    ADD COLUMN started_by_kind VARCHAR(10) NOT NULL DEFAULT 'STAFF',
    ADD COLUMN decided_by_kind VARCHAR(10),
    ADD COLUMN applies_itself BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN many_may_leave BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE roster_import SET started_by_kind = 'PROCESS' WHERE started_by_id IS NULL;
UPDATE roster_import SET decided_by_kind = CASE WHEN decided_by_id IS NULL THEN 'PROCESS' ELSE 'STAFF' END
WHERE decided_by_name IS NOT NULL;
