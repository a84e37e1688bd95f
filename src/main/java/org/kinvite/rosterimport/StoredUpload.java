package org.kinvite.rosterimport;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.rosterimport.file.UploadedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploaded files in the database, piece by piece, so that any instance of the application can read them. */
@Component
class StoredUpload {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    StoredUpload(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores one file.
     *
     * @param digest is fed with its bytes
     * @param most bytes that may still come
     * @return how many came
     */
    long store(long importId, int number, UploadedFile file, MessageDigest digest, long most) throws IOException {
        jdbc.sql("INSERT INTO roster_import_file VALUES (?, ?, ?)")
                .params(importId, number, shortened(file.name()))
                .update();
        long bytes = 0;
        try (var in = new DigestInputStream(file.open(), digest)) {
            int piece = 0;
            for (var read = in.readNBytes(PIECE); read.length > 0; read = in.readNBytes(PIECE)) {
                bytes += read.length;
                if (bytes > most) {
                    throw new UnreadableUpload(Refusal.TOO_LARGE, null);
                }
                jdbc.sql("INSERT INTO roster_import_chunk VALUES (?, ?, ?, ?)")
                        .params(importId, number, piece++, read)
                        .update();
            }
        }
        return bytes;
    }

    List<UploadedFile> files(long importId) {
        return jdbc.sql("SELECT number, name FROM roster_import_file WHERE import_id = ? ORDER BY number")
                .param(importId)
                .query((row, n) -> (UploadedFile) new Stored(importId, row.getInt(1), row.getString(2)))
                .list();
    }

    void remove(long importId) {
        jdbc.sql("DELETE FROM roster_import_chunk WHERE import_id = ?")
                .param(importId)
                .update();
        jdbc.sql("DELETE FROM roster_import_file WHERE import_id = ?")
                .param(importId)
                .update();
    }

    static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 100) + "…" + name.substring(name.length() - 90);
    }

    private final class Stored implements UploadedFile {

        private final long importId;
        private final int number;
        private final String name;

        Stored(long importId, int number, String name) {
            this.importId = importId;
            this.number = number;
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public InputStream open() {
            return new java.io.SequenceInputStream(new Pieces());
        }

        private final class Pieces implements Enumeration<InputStream> {

            private int next;
            private byte[] piece = load();

            @Override
            public boolean hasMoreElements() {
                return piece != null;
            }

            @Override
            public InputStream nextElement() {
                if (piece == null) {
                    throw new NoSuchElementException();
                }
                var stream = new java.io.ByteArrayInputStream(piece);
                piece = load();
                return stream;
            }

            private byte[] load() {
                return jdbc.sql("SELECT bytes FROM roster_import_chunk WHERE import_id = ? AND file_number = ?"
                                + " AND number = ?")
                        .params(importId, number, next++)
                        .query(byte[].class)
                        .optional()
                        .orElse(null);
            }
        }
    }
}
