package org.kinvite.pin;

/** Keys for tests only. */
final class TestKeys {

    static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private TestKeys() {}

    static PinSettings settings(int length) {
        return new PinSettings(length, "1", KEY, KEY);
    }
}
