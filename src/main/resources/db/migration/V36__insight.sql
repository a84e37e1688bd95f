-- Figures of the Dashboard, counted site by site in the background; they can be taken away at any time and come back.
-- program_id 0 is the whole site. week is a Monday; registered is how many of those counted have registered.
CREATE TABLE insight_figure (
    site_id    BIGINT      NOT NULL,
    program_id BIGINT      NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    week       DATE        NOT NULL,
    detail     VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    counted    INT         NOT NULL,
    registered INT         NOT NULL,
    PRIMARY KEY (site_id, program_id, kind, week, detail)
);

-- Which sites have been counted, and when. Whoever counts one holds it until taken_until, and gives it back by dying.
CREATE TABLE insight_site (
    site_id     BIGINT      NOT NULL PRIMARY KEY,
    counted_at  DATETIME(6),
    taken_until DATETIME(6),
    INDEX insight_site_by_age (counted_at)
);

-- What is due today: only an open invitation has a next step.
CREATE INDEX invitation_by_next_step ON invitation (next_step_at, site_id, state, reminders_left);
