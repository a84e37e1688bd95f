package org.kinvite.engine;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses in Camunda Operate; none when no Operate is configured. */
@Component
public class OperateLinks {

    private final String url;

    OperateLinks(OperateSettings settings) {
        this.url = settings.url().isBlank() ? null : settings.url().strip().replaceAll("/+$", "");
    }

    public boolean isConfigured() {
        return url != null;
    }

    /**
     * The instances of a process, in all its versions, that have not ended.
     *
     * @param process its id in the model
     */
    public Optional<String> running(String process) {
        return Optional.ofNullable(url).map(operate -> UriComponentsBuilder.fromUriString(operate + "/processes")
                .queryParam("process", process)
                .queryParam("version", "all")
                .queryParam("active", true)
                .queryParam("incidents", true)
                .encode()
                .toUriString());
    }

    /** One process instance, by the engine's key. */
    public Optional<String> instance(long key) {
        return Optional.ofNullable(url).map(operate -> operate + "/processes/" + key);
    }
}
