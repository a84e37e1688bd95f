package org.kinvite.web;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what happened and what to do, with the right status and never a stack trace; the details are in the log. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    // header values are ASCII
    private static final JsonMapper HEADER_JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MessageSource texts;

    ErrorPages(MessageSource texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, Locale locale) throws Exception {
        var problem = Problem.of(request);
        log(problem, request);
        if (Asks.byHtmx(request)) {
            return toast(problem, locale);
        }
        return Asks.forHtml(request) ? page(problem, request) : details(problem, locale);
    }

    private static ModelAndView page(Problem problem, HttpServletRequest request) {
        var path = path(request);
        var ofFamily = FamilyPages.contain(path);
        // a family sees no staff navigation; without a database there is no session to ask who it is
        if (problem.status() != HttpStatus.SERVICE_UNAVAILABLE.value() && !ofFamily) {
            PageFrame.nameStaff(request);
        }
        var model = Map.of("problem", problem, "withoutSession", true, "ofFamily", ofFamily);
        return new ModelAndView("error/problem", model, HttpStatusCode.valueOf(problem.status()));
    }

    private ResponseEntity<String> toast(Problem problem, Locale locale) throws Exception {
        var text = text(problem, "title", locale) + ". " + text(problem, "text", locale);
        var trigger = Map.of("toast", Map.of("text", text, "problem", true));
        return ResponseEntity.status(problem.status())
                .header("HX-Trigger", HEADER_JSON.writeValueAsString(trigger))
                .contentType(MediaType.TEXT_PLAIN)
                .body(problem.reference());
    }

    private ResponseEntity<ProblemDetail> details(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(problem.status()), text(problem, "text", locale));
        detail.setTitle(text(problem, "title", locale));
        detail.setProperty("reference", problem.reference());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private String text(Problem problem, String part, Locale locale) {
        return texts.getMessage("problem." + problem.key() + "." + part, null, locale);
    }

    private static void log(Problem problem, HttpServletRequest request) {
        var path = path(request);
        if (FamilyPages.contain(path)) {
            path = "a family page";
        } else if (path.startsWith(StaffPages.LINKS)) {
            path = "a link of staff";
        }
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        // the class alone: a message could hold what someone typed
        var kind = cause == null ? "" : cause.getClass().getName();
        LOG.atLevel(problem.isOurs() ? Level.ERROR : Level.INFO)
                .log(
                        "{} for {} {}, reference {} {}",
                        problem.status(),
                        request.getMethod(),
                        path,
                        problem.reference(),
                        kind);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/error";
    }
}
