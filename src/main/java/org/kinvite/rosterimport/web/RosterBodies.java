package org.kinvite.rosterimport.web;

import org.kinvite.kernel.LargeBodies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rosters are larger than forms. */
@Configuration(proxyBeanMethods = false)
class RosterBodies {

    @Bean
    LargeBodies rosterUpload() {
        return new LargeBodies("/settings/roster");
    }
}
