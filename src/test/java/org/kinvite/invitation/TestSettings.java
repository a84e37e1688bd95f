package org.kinvite.invitation;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the application binds them. */
final class TestSettings {

    private TestSettings() {}

    static InvitationSettings defaults() {
        return with(Map.of());
    }

    static InvitationSettings with(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("kinvite.invitation", InvitationSettings.class);
    }
}
