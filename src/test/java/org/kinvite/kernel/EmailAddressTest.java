package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void caseAndSpacesAroundDoNotMatter() {
        assertThat(new EmailAddress("  Linh.Nguyen@Example.COM ").value()).isEqualTo("linh.nguyen@example.com");
    }

    @Test
    void invisibleCharactersOfACopiedAddressAreDropped() {
        assertThat(new EmailAddress("\u200Blinh@example.com\u202C").value()).isEqualTo("linh@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "linh",
                "linh@",
                "@example.com",
                "linh@example",
                "linh@example.invalidtld",
                "linh@localhost",
                "linh nguyen@example.com",
                "linh@@example.com",
                "linh@example.com, minh@example.com",
                "linh\u0000@example.com",
                "<script>@example.com"
            })
    void whatNoMailCouldReachIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(typed));
    }

    @Test
    void tenKilobytesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("a".repeat(10_000) + "@example.com"))
                .withMessage("not an email address");
    }
}
