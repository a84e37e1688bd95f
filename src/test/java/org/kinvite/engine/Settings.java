package org.kinvite.engine;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they come without configuration, or with some of it. */
final class Settings {

    private Settings() {}

    static EngineSettings defaults() {
        return with(Map.of());
    }

    /** @param changed names without their prefix, e.g. {@code lease} */
    static EngineSettings with(Map<String, String> changed) {
        var source = new MapConfigurationPropertySource();
        changed.forEach((name, value) -> source.put("kinvite.engine." + name, value));
        return new Binder(source).bindOrCreate("kinvite.engine", EngineSettings.class);
    }
}
