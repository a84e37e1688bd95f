package org.kinvite.observability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kinvite.kernel.LogContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The log lines of a request are found by the ids in its path; a family's key is no id and stays out. */
@Component
class IdsOfRequests implements AsyncHandlerInterceptor, WebMvcConfigurer {

    private static final String OPEN = IdsOfRequests.class.getName();
    private static final Pattern OF_WHAT = Pattern.compile("([a-z-]+?)s?/\\{id\\b");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            close(request);
            request.setAttribute(OPEN, LogContext.of(named(variables, pattern)));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        close(request);
    }

    /** The thread goes on to other requests, and another one comes back to this. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        close(request);
    }

    private static void close(HttpServletRequest request) {
        if (request.getAttribute(OPEN) instanceof LogContext context) {
            context.close();
            request.removeAttribute(OPEN);
        }
    }

    static Map<String, Object> named(Map<?, ?> variables, String pattern) {
        var named = new HashMap<String, Object>();
        variables.forEach((name, value) -> named.put(name(name.toString(), pattern), value));
        return named;
    }

    /** {@code siteId} for {@code {site}}, {@code guardianId} for {@code guardians/{id}}. */
    private static String name(String variable, String pattern) {
        if (!variable.equals("id")) {
            return variable.endsWith("Id") ? variable : variable + "Id";
        }
        var ofWhat = OF_WHAT.matcher(pattern);
        return ofWhat.find() ? ofWhat.group(1) + "Id" : variable;
    }
}
