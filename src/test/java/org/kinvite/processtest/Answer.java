package org.kinvite.processtest;

import java.nio.charset.StandardCharsets;

/**
 * What is answered to a request.
 *
 * @param status of HTTP
 * @param type the media type
 * @param body empty when there is nothing to say
 */
record Answer(int status, String type, byte[] body) {

    static Answer nothing() {
        return new Answer(204, "application/json", new byte[0]);
    }

    static Answer json(Object bean) {
        return new Answer(200, "application/json", bytes(bean));
    }

    static Answer xml(String xml) {
        return new Answer(200, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    static Answer problem(Problem problem, String path) {
        return new Answer(problem.status(), "application/problem+json", bytes(problem.toJson(path)));
    }

    private static byte[] bytes(Object bean) {
        return Json.tree(bean).toString().getBytes(StandardCharsets.UTF_8);
    }
}
