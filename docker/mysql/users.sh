#!/usr/bin/env bash
# Run once by the image, when the data folder is still empty: two databases, and each user with what it needs.
set -euo pipefail

quoted() { printf '%s' "$1" | sed -e 's/\\/\\\\/g' -e "s/'/''/g"; }

MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --user=root --protocol=socket <<SQL
CREATE DATABASE kinvite CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
CREATE DATABASE camunda CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

-- the application: rows, never tables
CREATE USER 'kinvite'@'%' IDENTIFIED BY '$(quoted "$KINVITE_DB_PASSWORD")';
GRANT SELECT, INSERT, UPDATE, DELETE ON kinvite.* TO 'kinvite'@'%';

-- Flyway, at the start of the application only
CREATE USER 'kinvite_migration'@'%' IDENTIFIED BY '$(quoted "$KINVITE_DB_MIGRATION_PASSWORD")';
GRANT ALL ON kinvite.* TO 'kinvite_migration'@'%';

-- Camunda's secondary storage, whose schema Camunda keeps itself
CREATE USER 'camunda'@'%' IDENTIFIED BY '$(quoted "$CAMUNDA_DB_PASSWORD")';
GRANT ALL ON camunda.* TO 'camunda'@'%';

-- dumps; the position in the binary log needs the replication right
CREATE USER 'backup'@'%' IDENTIFIED BY '$(quoted "$BACKUP_DB_PASSWORD")';
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, LOCK TABLES ON kinvite.* TO 'backup'@'%';
GRANT SELECT, SHOW VIEW, TRIGGER, EVENT, LOCK TABLES ON camunda.* TO 'backup'@'%';
GRANT PROCESS, RELOAD, REPLICATION CLIENT ON *.* TO 'backup'@'%';
SQL
