package org.kinvite.routes;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that is mapped in the application: pages, the interface for programs, actuator, error page. */
public final class MappedRoutes {

    private MappedRoutes() {}

    /** Each as method and path, with nothing in its braces: {@code GET /students/{}}. */
    public static Set<String> of(Collection<RequestMappingInfoHandlerMapping> mappings) {
        var routes = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, routes)));
        return routes;
    }

    private static void add(RequestMappingInfo info, Set<String> routes) {
        var methods = info.getMethodsCondition().getMethods();
        for (var path : info.getPatternValues()) {
            var bare = path.replaceAll("\\{[^}]*}", "{}");
            if (methods.isEmpty()) {
                routes.add(RequestMethod.GET + " " + bare);
            }
            methods.forEach(method -> routes.add(method + " " + bare));
        }
    }
}
