package org.kinvite.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one row that says where the chain begins and ends. Its lock is the right to make it longer or shorter. */
@Component
class ChainEnds {

    /**
     * One end: a seal's place and hash, and the proof that it is the end.
     *
     * @param keyId null, with the proof, while nothing was sealed or removed yet
     */
    record End(long position, byte[] hash, String keyId, byte[] mac) {

        boolean isProven(String which, ChainKeys keys) {
            return mac == null
                    ? position == 0 && ChainMac.same(hash, ChainMac.NOTHING)
                    : ChainMac.same(mac, keys.mac(keyId).end(which, position, hash));
        }
    }

    /** @param base the newest seal that retention has taken away */
    record Ends(End head, End base) {}

    static final String HEAD = "head";
    static final String BASE = "base";

    private final JdbcClient jdbc;
    private final ChainKeys keys;

    ChainEnds(JdbcClient jdbc, ChainKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    Ends read() {
        return jdbc.sql("SELECT * FROM audit_chain WHERE id = 1")
                .query((row, number) -> ends(row))
                .single();
    }

    /** Empty while another instance of the application is at it. */
    Optional<Ends> lock() {
        return jdbc.sql("SELECT * FROM audit_chain WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .query((row, number) -> ends(row))
                .optional();
    }

    void moveHead(long position, byte[] hash) {
        move("position = ?, hash = ?, key_id = ?, mac = ?", HEAD, position, hash);
    }

    void moveBase(long position, byte[] hash) {
        move("base_position = ?, base_hash = ?, base_key_id = ?, base_mac = ?", BASE, position, hash);
    }

    private void move(String columns, String which, long position, byte[] hash) {
        var key = keys.currentId();
        jdbc.sql("UPDATE audit_chain SET " + columns + " WHERE id = 1")
                .params(position, hash, key, keys.mac(key).end(which, position, hash))
                .update();
    }

    private static Ends ends(ResultSet row) throws SQLException {
        return new Ends(end(row, ""), end(row, "base_"));
    }

    private static End end(ResultSet row, String prefix) throws SQLException {
        return new End(
                row.getLong(prefix + "position"),
                row.getBytes(prefix + "hash"),
                row.getString(prefix + "key_id"),
                row.getBytes(prefix + "mac"));
    }
}
