package org.kinvite.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.kinvite.staff.Role;
import org.kinvite.staff.SignedInStaff;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout shows around every page: who is signed in, where one is, the same page in other languages. */
class PageFrame implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            // also for a part of a page: what supervisors alone see is in parts too
            if (!FamilyPages.contain(request.getRequestURI())) {
                nameStaff(request);
            }
            if (!Asks.byHtmx(request)) {
                linkLanguages(request);
            }
        }
        return true;
    }

    static void nameStaff(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInStaff staff) {
            request.setAttribute("staffId", staff.id());
            request.setAttribute("staffName", staff.name());
            request.setAttribute("supervisor", staff.role() != Role.STAFF);
            request.setAttribute("section", section(request));
        }
    }

    private static void linkLanguages(HttpServletRequest request) {
        var links = new LinkedHashMap<String, String>();
        for (var locale : Languages.SPOKEN) {
            var here = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam(LanguageChoice.PARAMETER, locale.getLanguage())
                    .build();
            links.put(locale.getLanguage(), here.getPath() + "?" + here.getQuery());
        }
        request.setAttribute("languageLinks", links);
    }

    private static String section(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/", 3)[1];
    }
}
