package org.kinvite.local.child;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words: Java's own messages are often only the path. */
final class Problem {

    private Problem() {}

    static String of(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "the file " + missing.getFile() + " is missing";
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        return e instanceof FileSystemException other && other.getReason() != null ? other.getReason() : e.getMessage();
    }
}
