package org.kinvite.rosterimport.file;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form. */
public record MultipartUpload(MultipartFile file) implements UploadedFile {

    @Override
    public String name() {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank()
                ? "upload"
                : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }

    @Override
    public InputStream open() throws IOException {
        return file.getInputStream();
    }
}
