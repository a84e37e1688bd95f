package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.util.PatternMatchUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/** What a redirect hands to the next page. Files are never that page, and need no session from the database. */
class Flashes extends SessionFlashMapManager {

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return PatternMatchUtils.simpleMatch(StaticFiles.PATTERNS, request.getServletPath())
                ? null
                : super.retrieveFlashMaps(request);
    }
}
