package org.kinvite.rosterimport.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The files of a ZIP one after another, unpacked into nothing but the stream that reads them. */
final class ZippedFiles {

    private static final long MAY_PACK_WELL = 1_000_000;

    private final CountedStream packed;
    private final ZipInputStream zip;
    private final ZipLimits limits;
    private long unpacked;
    private int files;

    ZippedFiles(InputStream in, ZipLimits limits) {
        this.packed = new CountedStream(in, bytes -> {});
        this.zip = new ZipInputStream(packed);
        this.limits = limits;
    }

    void forEach(TextFiles.Reader reader) throws IOException {
        try {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry, reader);
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new UnreadableUpload(Refusal.BROKEN_ZIP, null);
        } catch (UncheckedIOException wrapped) {
            if (wrapped.getCause() instanceof ZipException || wrapped.getCause() instanceof EOFException) {
                throw new UnreadableUpload(Refusal.BROKEN_ZIP, null);
            }
            throw wrapped;
        }
        if (files == 0) {
            throw new UnreadableUpload(Refusal.BROKEN_ZIP, null);
        }
    }

    private void read(ZipEntry entry, TextFiles.Reader reader) throws IOException {
        if (++files > limits.files()) {
            throw new UnreadableUpload(Refusal.ZIP_TOO_MANY_FILES, Integer.toString(limits.files()));
        }
        var path = safe(entry.getName());
        if (path.equals("[Content_Types].xml")) {
            throw new UnreadableUpload(Refusal.WORKBOOK, null);
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        var content = new CountedStream(zip, this::unpacked);
        if (!entry.isDirectory() && TextFiles.isOurs(path)) {
            reader.read(name, content);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** A name that leads out of its folder is nobody's mistake: the whole ZIP is refused, though nothing is unpacked. */
    private static String safe(String name) {
        var path = name.replace('\\', '/');
        if (path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../")) {
            throw new UnreadableUpload(Refusal.ZIP_UNSAFE_NAME, null);
        }
        return path;
    }

    private void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()
                || (unpacked > MAY_PACK_WELL && unpacked / limits.ratio() > packed.count())) {
            throw new UnreadableUpload(Refusal.ZIP_TOO_LARGE, null);
        }
    }
}
