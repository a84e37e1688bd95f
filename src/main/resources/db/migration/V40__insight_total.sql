-- The figures of all sites of an agency together: whoever sees the whole agency does not wait for the number of its sites.
-- Like those of single sites, they can be taken away at any time and come back.
CREATE TABLE insight_total (
    agency_id  BIGINT      NOT NULL,
    program_id BIGINT      NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    week       DATE        NOT NULL,
    detail     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    counted    INT         NOT NULL,
    registered INT         NOT NULL,
    PRIMARY KEY (agency_id, program_id, kind, week, detail)
);

-- Which agencies have been added up: of how many sites, when, and when the oldest of their figures was counted. Whoever
-- adds one up holds it until taken_until, and gives it back by dying.
CREATE TABLE insight_agency (
    agency_id     BIGINT NOT NULL PRIMARY KEY,
    sites         INT    NOT NULL,
    counted_since DATETIME(6),
    added_at      DATETIME(6),
    taken_until   DATETIME(6)
);

-- What is due today at some sites: each site's own part of the index is read, and no other.
CREATE INDEX invitation_by_site_and_step ON invitation (site_id, next_step_at, state, reminders_left);
DROP INDEX invitation_by_next_step ON invitation;
