package org.kinvite.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordCheckTest {

    private final List<String> compared = new ArrayList<>();
    private final PasswordCheck check = new PasswordCheck(new Remembering());

    @Test
    void theRightPasswordMatches() {
        assertThat(check.matches("plum tree", Optional.of("hash of plum tree"))).isTrue();
    }

    @Test
    void aWrongOneDoesNot() {
        assertThat(check.matches("plum", Optional.of("hash of plum tree"))).isFalse();
    }

    @Test
    void nobodysPasswordIsComparedToo() {
        assertThat(check.matches("plum", Optional.empty())).isFalse();
        assertThat(compared).hasSize(1);
    }

    @Test
    void evenWhoGuessesWhatNobodysHashWasMadeOfIsNobody() {
        check.matches("plum", Optional.empty());
        var guessed = compared.getFirst().substring("hash of ".length());

        assertThat(check.matches(guessed, Optional.empty())).isFalse();
    }

    private class Remembering implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(hash);
            return hash.equals(encode(password));
        }
    }
}
