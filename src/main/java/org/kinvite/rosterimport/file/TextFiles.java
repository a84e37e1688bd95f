package org.kinvite.rosterimport.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;

/** The CSV files of an upload, whether they came singly or in a ZIP. */
public final class TextFiles {

    /** Reads one file; the stream is gone afterwards. */
    @FunctionalInterface
    public interface Reader {
        void read(String name, InputStream content) throws IOException;
    }

    private final List<? extends UploadedFile> upload;
    private final ZipLimits limits;
    private final Set<String> seen = new HashSet<>();

    public TextFiles(List<? extends UploadedFile> upload, ZipLimits limits) {
        this.upload = upload;
        this.limits = limits;
    }

    /**
     * Reads file after file.
     *
     * @param progress is told of every uploaded byte that was read
     * @throws UnreadableUpload when the upload is none that could be read
     */
    public void forEach(Reader reader, LongConsumer progress) {
        for (var file : upload) {
            try (var bytes = new BufferedInputStream(new CountedStream(file.open(), progress))) {
                if (isZip(bytes)) {
                    new ZippedFiles(bytes, limits).forEach(once(reader));
                } else if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    throw new UnreadableUpload(Refusal.NOT_A_ZIP, file.name());
                } else {
                    once(reader).read(file.name(), bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Reader once(Reader reader) {
        return (name, content) -> {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new UnreadableUpload(Refusal.SAME_FILE_TWICE, name);
            }
            reader.read(name, content);
        };
    }

    /** What operating systems add to a ZIP is nobody's data. */
    static boolean isOurs(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !path.startsWith("__MACOSX/")
                && !name.startsWith(".")
                && name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static boolean isZip(BufferedInputStream bytes) throws IOException {
        bytes.mark(4);
        var start = bytes.readNBytes(4);
        bytes.reset();
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] <= 7 && start[3] <= 8;
    }
}
