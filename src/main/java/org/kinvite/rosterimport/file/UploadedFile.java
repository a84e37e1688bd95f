package org.kinvite.rosterimport.file;

import java.io.IOException;
import java.io.InputStream;

/** A file as someone uploads it: its bytes can be asked for more than once. */
public interface UploadedFile {

    /** The name it had on the machine it comes from, without folders. */
    String name();

    InputStream open() throws IOException;
}
