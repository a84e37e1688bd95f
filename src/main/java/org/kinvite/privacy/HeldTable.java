package org.kinvite.privacy;

/**
 * A part of what is held about a family.
 *
 * @param section its name in an export
 * @param table where it is from
 * @param sql with {@code :guardians}, {@code :student}, {@code :accounts} or {@code :contacts}; the columns' labels are the
 *     export's field names
 */
record HeldTable(String section, String table, String sql) {}
