package org.kinvite.messaging;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where families reach this application: the links of messages are built from this setting, never from a request.
 *
 * @param publicUrl scheme, host and, behind a proxy, a path: {@code kinvite.public-url}
 */
@ConfigurationProperties("kinvite")
public record PublicUrl(URI publicUrl) {

    /** @throws IllegalArgumentException when the setting is missing or no absolute http address */
    public PublicUrl {
        if (publicUrl == null
                || publicUrl.getHost() == null
                || !publicUrl.getScheme().startsWith("http")) {
            throw new IllegalArgumentException("kinvite.public-url must be an absolute http or https address");
        }
    }

    /** The address of {@code path}, which begins with a slash and is encoded already. */
    public String to(String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
