package org.kinvite.pin;

import java.util.Map;

/** Keys for tests only. */
final class TestKeys {

    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    static final String NEWER_KEY = "HxwdHhobGBkWFxQVEhMQEQ4PDA0KCwgJBgcEBQIDAAE=";

    private TestKeys() {}

    static PinSettings settings(int length) {
        return new PinSettings(length, "1", Map.of(), KEY, KEY, false);
    }

    /** The newer key seals, the older one still opens. */
    static PinSettings rotated() {
        return new PinSettings(4, "2", Map.of("2", NEWER_KEY), KEY, KEY, true);
    }

    /** The older key has been taken away. */
    static PinSettings newerAlone() {
        return new PinSettings(4, "2", Map.of("2", NEWER_KEY), "", KEY, true);
    }
}
