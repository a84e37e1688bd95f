package org.kinvite.secrets;

import java.util.List;
import java.util.stream.Collectors;

/** The application may not start: secrets are missing, or others know them. Says which, never what they are. */
class UnsafeSecrets extends RuntimeException {

    private final transient List<WeakSecret> weak;

    UnsafeSecrets(List<WeakSecret> weak) {
        super(weak.stream().map(WeakSecret::property).collect(Collectors.joining(", ")));
        this.weak = weak;
    }

    List<WeakSecret> weak() {
        return weak;
    }
}
