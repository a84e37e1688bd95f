package org.kinvite.api.web;

import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportMovedOn;
import org.kinvite.rosterimport.ImportUnderWay;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a roster is not taken, or not applied, as problems. */
@RestControllerAdvice(assignableTypes = RosterImportsController.class)
@Order(0)
class RosterRefusals {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ProblemDetail keyOfASite(AccessDeniedException refused) {
        return Problems.of(
                HttpStatus.FORBIDDEN,
                "agency-key-needed",
                "A roster needs a key of the whole agency; this is one of a site.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail underWay(ImportUnderWay underWay) {
        var problem = Problems.of(
                HttpStatus.CONFLICT,
                "import-under-way",
                "Another import is being read, checked or applied; wait for its end.");
        if (underWay.importId() != 0) {
            problem.setProperty("import", Long.toString(underWay.importId()));
        }
        return problem;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail movedOn(ImportMovedOn movedOn) {
        return Problems.of(
                HttpStatus.CONFLICT,
                "import-moved-on",
                "This import waits for no decision; its report says where it stands.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ProblemDetail manyWouldLeave(ApplyRoster.ManyWouldLeave many) {
        return Problems.of(
                HttpStatus.CONFLICT,
                "many-would-leave",
                "Many students are no longer in the files. If that is meant, send manyMayLeave=true; else keepLeavers=true.");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    ProblemDetail unreadable(UnreadableUpload unreadable) {
        var problem =
                Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, "unreadable-upload", "Nothing of these files was taken.");
        problem.setProperty("refusal", unreadable.refusal().name());
        return problem;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail unknownZone(RosterImportsController.UnknownZone unknown) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unknown-time-zone", "Send a time zone such as America/Chicago.");
    }
}
