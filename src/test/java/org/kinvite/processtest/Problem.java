package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;

/** A request that is refused; the client shows the detail to whoever wrote the test. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_IMPLEMENTED = 501;

    private final int status;
    private final String title;

    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    /** The request says something that the bridge does not understand. */
    static Problem invalid(String detail) {
        return new Problem(400, "INVALID_ARGUMENT", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "NOT_FOUND", detail);
    }

    /** Camunda could do it, the bridge cannot. */
    static Problem unsupported(String detail) {
        return new Problem(
                NOT_IMPLEMENTED,
                "NOT_IMPLEMENTED",
                detail + "; to run this test, use the managed runtime (Docker) or extend the bridge");
    }

    /** Whether Camunda itself would not have refused it. */
    boolean isOfTheBridge() {
        return status == NOT_IMPLEMENTED;
    }

    int status() {
        return status;
    }

    /** As in RFC 9457. */
    JsonNode toJson(String path) {
        return Json.MAPPER
                .createObjectNode()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage())
                .put("instance", path);
    }
}
