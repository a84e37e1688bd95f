package org.kinvite.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> KNOWN = List.of("linh.tran@example.com");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "password", "12345678", "qwertyuiop", "linh.tran@example.com", "aaaaaaaaaaaa"})
    void whatIsSoonGuessedIsRefused(String password) {
        assertThatThrownBy(() -> rules.check(password, KNOWN)).isInstanceOf(WeakPassword.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue kite over harbor", "Zx9-plum-tree", "mañana voy al mercado"})
    void aGoodOneIsTaken(String password) {
        assertThatCode(() -> rules.check(password, KNOWN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 100_000})
    void oneLongerThanTheHashReadsIsRefused(int length) {
        assertThatThrownBy(() -> rules.check("é1xQ".repeat(length / 4 + 1), KNOWN))
                .isInstanceOf(WeakPassword.class);
    }
}
