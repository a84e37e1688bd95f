package org.kinvite.privacy.web;

import org.kinvite.privacy.ExportFamily;
import org.kinvite.privacy.Family;
import org.kinvite.privacy.FindFamily;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All that is held about one guardian, or about everyone on a student's record, as a file to hand to the family. */
@Controller
class FamilyExport {

    private final FindFamily findFamily;
    private final ExportFamily exportFamily;

    FamilyExport(FindFamily findFamily, ExportFamily exportFamily) {
        this.findFamily = findFamily;
        this.exportFamily = exportFamily;
    }

    @GetMapping("/guardians/{id}/family.json")
    ResponseEntity<StreamingResponseBody> ofGuardian(@PathVariable long id) {
        return file(findFamily.ofGuardian(id));
    }

    @GetMapping("/students/{id}/family.json")
    ResponseEntity<StreamingResponseBody> ofStudent(@PathVariable long id) {
        return file(findFamily.ofStudent(id));
    }

    private ResponseEntity<StreamingResponseBody> file(Family family) {
        exportFamily.record(family);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("family.json")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> exportFamily.write(family, out));
    }
}
