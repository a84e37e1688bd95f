package org.kinvite.rosterimport.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read so far. */
class CountedStream extends FilterInputStream {

    private final LongConsumer watcher;
    private long count;

    CountedStream(InputStream in, LongConsumer watcher) {
        super(in);
        this.watcher = watcher;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int bytes) {
        if (result >= 0) {
            count += bytes;
            watcher.accept(bytes);
        }
        return result;
    }
}
