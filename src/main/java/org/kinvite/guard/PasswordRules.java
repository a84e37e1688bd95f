package org.kinvite.guard;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a password must withstand: eight characters at least, and not soon guessed (zxcvbn score of 2). */
@Component
public class PasswordRules {

    private static final int SHORTEST = 8;
    /** BCrypt reads 72 bytes and no more. */
    private static final int LONGEST_BYTES = 72;

    private static final int LOWEST_SCORE = 2;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * @param known words a guesser would try first: the contact, the names
     * @throws WeakPassword when the password is too short, too long or too easily guessed
     */
    public void check(String password, List<String> known) {
        if (password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES
                || zxcvbn.measure(password, known).getScore() < LOWEST_SCORE) {
            throw new WeakPassword();
        }
    }
}
