package org.kinvite.secrets;

import java.util.Locale;

/**
 * A secret that is none, and why; never its value.
 *
 * @param property as it is written in configuration files
 */
record WeakSecret(String property, String why) {

    /** The environment variable that sets it. */
    String environmentVariable() {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
