package org.kinvite.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Whether a password is somebody's. How long the answer takes does not tell whether there is anybody. */
@Component
public class PasswordCheck {

    private final PasswordEncoder encoder;

    /** Hashing takes a tenth of a second: the first check pays for it, whoever asks, and not the application's start. */
    private final Supplier<String> nobodysHash;

    PasswordCheck(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash =
                SingletonSupplier.of(() -> encoder.encode("checked so that nobody takes as long as somebody"));
    }

    /** @param hash of the password of whoever it should be; empty, if there is nobody or they have none */
    public boolean matches(String typed, Optional<String> hash) {
        var nobodys = nobodysHash.get();
        return encoder.matches(typed, hash.orElse(nobodys)) && hash.isPresent();
    }
}
