-- Whose agency an act belongs to: its supervisors read it. Null when it can be found no more.
ALTER TABLE audit_entry
    ADD COLUMN agency_id BIGINT,
    ADD INDEX audit_entry_by_agency (agency_id, at),
    ADD INDEX audit_entry_by_action (agency_id, action, at),
    ADD INDEX audit_entry_by_actor (agency_id, actor_kind, actor_id, at);

UPDATE audit_entry a SET a.agency_id = COALESCE(
    (SELECT s.agency_id FROM site s WHERE s.id = a.site_id),
    (SELECT u.agency_id FROM staff_user u WHERE a.actor_kind = 'STAFF' AND u.id = a.actor_id),
    (SELECT k.agency_id FROM api_key k WHERE a.actor_kind = 'SYSTEM' AND k.id = a.actor_id),
    (SELECT y.id FROM agency y WHERE a.subject_kind = 'agency' AND y.id = a.subject_id),
    (SELECT s.agency_id FROM guardian g JOIN student s ON s.id = g.student_id
     WHERE a.subject_kind = 'guardian' AND g.id = a.subject_id),
    (SELECT s.agency_id FROM student s WHERE a.subject_kind = 'student' AND s.id = a.subject_id),
    (SELECT i.agency_id FROM roster_import i WHERE a.subject_kind = 'roster-import' AND i.id = a.subject_id),
    (SELECT MIN(s.agency_id) FROM account_link l JOIN guardian g ON g.id = l.guardian_id JOIN student s ON s.id = g.student_id
     WHERE a.subject_kind = 'account' AND l.account_id = a.subject_id),
    (SELECT MIN(s.agency_id) FROM opt_out_change c
     LEFT JOIN guardian e ON c.channel = 'EMAIL' AND e.email = c.contact
     LEFT JOIN guardian p ON c.channel = 'TEXT' AND p.cell_phone = c.contact
     JOIN student s ON s.id = COALESCE(e.student_id, p.student_id)
     WHERE a.subject_kind = 'opt-out' AND c.id = a.subject_id));

-- The chain over the trail (docs/audit-trail.md). An entry is written with its business transaction, which waits for
-- nobody; here it says that it is new, and whoever seals takes the newest ones into the chain, one after another.
CREATE TABLE audit_unsealed (
    entry_id BIGINT NOT NULL PRIMARY KEY
);

INSERT INTO audit_unsealed SELECT id FROM audit_entry;

-- details_mac stands for the details in the chain, so that they alone can be blanked when a family is erased.
CREATE TABLE audit_seal (
    position    BIGINT      NOT NULL PRIMARY KEY,
    entry_id    BIGINT      NOT NULL UNIQUE,
    key_id      VARCHAR(20) NOT NULL,
    details_mac BINARY(32),
    hash        BINARY(32)  NOT NULL
);

-- The one row whose lock is the right to seal: the newest seal, and the newest one that retention has taken away.
CREATE TABLE audit_chain (
    id            TINYINT     NOT NULL PRIMARY KEY,
    position      BIGINT      NOT NULL,
    hash          BINARY(32)  NOT NULL,
    key_id        VARCHAR(20),
    mac           BINARY(32),
    base_position BIGINT      NOT NULL,
    base_hash     BINARY(32)  NOT NULL,
    base_key_id   VARCHAR(20),
    base_mac      BINARY(32)
);

INSERT INTO audit_chain (id, position, hash, base_position, base_hash) VALUES (1, 0, UNHEX(REPEAT('0', 64)), 0, UNHEX(REPEAT('0', 64)));
