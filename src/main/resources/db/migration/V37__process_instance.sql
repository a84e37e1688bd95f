-- Which process instance works on what, as the first job of it told: the way from a page to Camunda Operate, and nothing
-- more. subject_id is what the messages of the process correlate by; what was started again has the newest instance.
CREATE TABLE process_instance (
    process      VARCHAR(30) NOT NULL,
    subject_id   BIGINT      NOT NULL,
    instance_key BIGINT      NOT NULL,
    PRIMARY KEY (process, subject_id)
);
