package org.kinvite.api.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.context.annotation.Configuration;

/** The interface in the words of OpenAPI; read at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kinvite",
                        version = "v1",
                        description =
                                "For kiosks at the door, and for systems that drive invitations: their key acts at one site."
                                        + " For nightly rosters: a key of the whole agency, which does nothing else."),
        // where it was asked for: never what a Host header says
        servers = @Server(url = "/", description = "This installation"),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(name = "key", type = SecuritySchemeType.HTTP, scheme = "bearer")
class Description {}
