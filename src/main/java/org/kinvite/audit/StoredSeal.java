package org.kinvite.audit;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A seal with its entry.
 *
 * @param entry null when it is gone
 */
record StoredSeal(long position, long entryId, String keyId, byte[] detailsMac, byte[] hash, TrailRow entry) {

    static StoredSeal read(ResultSet row) throws SQLException {
        return new StoredSeal(
                row.getLong("position"),
                row.getLong("entry_id"),
                row.getString("key_id"),
                row.getBytes("details_mac"),
                row.getBytes("hash"),
                TrailRow.read(row));
    }

    /** Whether this is what was sealed after {@code previous}, whatever the details are now. */
    boolean follows(byte[] previous, ChainMac mac) {
        return ChainMac.same(hash, mac.seal(previous, position, entryId, entry, detailsMac));
    }

    boolean hasItsDetails(ChainMac mac) {
        return entry.details() == null ? detailsMac == null : ChainMac.same(detailsMac, mac.details(entry.details()));
    }

    boolean hasBlankDetails() {
        return entry.details() == null && detailsMac != null;
    }
}
