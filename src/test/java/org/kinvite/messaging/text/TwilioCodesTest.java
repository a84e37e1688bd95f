package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.messaging.ContactUnreachable.Reason;

class TwilioCodesTest {

    @ParameterizedTest
    @CsvSource({
        "30003,PHONE_UNREACHABLE",
        "30004,BLOCKED",
        "30005,INVALID_NUMBER",
        "30006,NOT_A_MOBILE",
        "21635,NOT_A_MOBILE",
        "21610,OPTED_OUT",
        "30007,FILTERED",
        "30008,NOT_DELIVERED"
    })
    void aCodeAboutTheContactHasItsReason(String code, Reason reason) {
        assertThat(TwilioCodes.ofReport(code)).isEqualTo(reason);
    }

    /** Queue overflow, a suspended account, an unregistered sender, a code that is still to be invented. */
    @ParameterizedTest
    @CsvSource({"30001", "30002", "30022", "30034", "39999"})
    void aCodeThatIsNotAboutTheContactIsOursToMend(String code) {
        assertThat(TwilioCodes.ofReport(code)).isEqualTo(Reason.PROVIDER_TROUBLE);
    }

    @Test
    void withoutACodeNobodyKnowsWhy() {
        assertThat(new String[] {null, "", "0", "what", "123456789012345678901"})
                .allMatch(code -> TwilioCodes.ofReport(code) == Reason.NOT_DELIVERED);
    }
}
