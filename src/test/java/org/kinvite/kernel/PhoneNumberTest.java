package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"(202) 555-0123", "202.555.0123", "1 202 555 0123", "+1 202-555-0123", "tel:+1-202-555-0123"})
    void oneNumberTypedInManyWaysIsKeptInOne(String typed) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo("+12025550123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "555-0123", "(202) 555-012", "call me", "123 456 7890", "202-555-0123 ext. 7", "+999 1234567"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(typed));
    }

    @Test
    void tenKilobytesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("2".repeat(10_000)));
    }

    @Test
    void aNumberReadsAsPeopleOfItsCountryWriteIt() {
        assertThat(new PhoneNumber("2025550123").readable()).isEqualTo("(202) 555-0123");
        assertThat(new PhoneNumber("+61491570156").readable()).isEqualTo("+61 491 570 156");
    }

    @Test
    void aKeptNumberThatExistsNoMoreCanStillBeRead() {
        assertThat(PhoneNumber.readable("+12025550123")).isEqualTo("(202) 555-0123");
        assertThat(PhoneNumber.readable("+999123")).isEqualTo("+999123");
    }
}
