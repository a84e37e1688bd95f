package org.kinvite.rosterimport.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinvite.rosterimport.file.UploadedFile;

/** A file that a nightly drop left on this machine. */
record FileOnDisk(Path path) implements UploadedFile {

    @Override
    public String name() {
        return path.getFileName().toString();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
