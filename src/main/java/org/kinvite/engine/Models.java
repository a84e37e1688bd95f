package org.kinvite.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The processes and forms that the application brings with it. */
@Component
class Models {

    private final ResourcePatternResolver resources;

    Models(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<Resource> all() {
        return Stream.of("classpath*:bpmn/*.bpmn", "classpath*:forms/*.form")
                .flatMap(this::matching)
                .toList();
    }

    private Stream<Resource> matching(String pattern) {
        try {
            return Arrays.stream(resources.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + pattern, e);
        }
    }
}
