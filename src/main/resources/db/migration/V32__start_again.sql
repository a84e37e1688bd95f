-- One row: the largest key the engine has given to a deployment, and when it was noticed that its keys began anew.
CREATE TABLE engine_memory (
    deployment_key BIGINT NOT NULL,
    lost_at        DATETIME(6)
);

INSERT INTO engine_memory (deployment_key) VALUES (0);

-- Open processes started again from the database, because the engine lost its data. open_one keeps it to one at a time.
CREATE TABLE start_again (
    id            BIGINT       NOT NULL PRIMARY KEY,
    asked_by      BIGINT       NOT NULL,
    asked_by_name VARCHAR(200) NOT NULL,
    asked_at      DATETIME(6)  NOT NULL,
    finished_at   DATETIME(6),
    open_one      TINYINT GENERATED ALWAYS AS (CASE WHEN finished_at IS NULL THEN 1 END) STORED,
    UNIQUE INDEX start_again_one_open (open_one)
);

-- How far each process is: the mark moves in the transaction that writes the messages to the engine.
CREATE TABLE start_again_part (
    start_again_id BIGINT      NOT NULL,
    process        VARCHAR(30) NOT NULL,
    planned        INT         NOT NULL,
    started        INT         NOT NULL,
    last_id        BIGINT      NOT NULL,
    finished_at    DATETIME(6),
    PRIMARY KEY (start_again_id, process),
    INDEX start_again_part_open (finished_at, start_again_id),
    FOREIGN KEY (start_again_id) REFERENCES start_again (id)
);
