package org.kinvite.guard;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a password must withstand: eight characters at least, and not soon guessed (zxcvbn score of 2). */
@Component
public class PasswordRules {

    private static final int SHORTEST = 8;
    /** BCrypt reads 72 bytes and no more. */
    private static final int LONGEST_BYTES = 72;

    private static final int LOWEST_SCORE = 2;

    /** Its dictionaries are read for the first password. */
    private final Supplier<Zxcvbn> zxcvbn = SingletonSupplier.of(Zxcvbn::new);

    /**
     * @param known words a guesser would try first: the contact, the names
     * @throws WeakPassword when the password is too short, too long or too easily guessed
     */
    public void check(String password, List<String> known) {
        if (password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                || zxcvbn.get().measure(password, known).getScore() < LOWEST_SCORE) {
            throw new WeakPassword();
        }
    }
}
