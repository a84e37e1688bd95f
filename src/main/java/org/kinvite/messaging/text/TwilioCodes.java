package org.kinvite.messaging.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.kinvite.messaging.ContactUnreachable.Reason;

/**
 * What Twilio's error codes say about a contact, in our words: the same whether Twilio refuses a text at once or reports
 * hours later that it did not arrive.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio's error and warning dictionary</a>
 */
final class TwilioCodes {

    private static final Map<Integer, Reason> ABOUT_THE_CONTACT = Map.ofEntries(
            entry(21211, Reason.INVALID_NUMBER),
            entry(21214, Reason.REFUSED),
            entry(21217, Reason.INVALID_NUMBER),
            entry(21408, Reason.REFUSED),
            entry(21610, Reason.OPTED_OUT),
            entry(21612, Reason.REFUSED),
            entry(21614, Reason.NOT_A_MOBILE),
            entry(21635, Reason.NOT_A_MOBILE),
            entry(30003, Reason.PHONE_UNREACHABLE),
            entry(30004, Reason.BLOCKED),
            entry(30005, Reason.INVALID_NUMBER),
            entry(30006, Reason.NOT_A_MOBILE),
            entry(30007, Reason.FILTERED),
            entry(30008, Reason.NOT_DELIVERED),
            entry(30009, Reason.NOT_DELIVERED),
            entry(30017, Reason.NOT_DELIVERED));

    private TwilioCodes() {}

    /** Empty for a code that is about our account or sender, or unknown. */
    static Optional<Reason> aboutTheContact(int code) {
        return Optional.ofNullable(ABOUT_THE_CONTACT.get(code));
    }

    /**
     * Why a text failed that Twilio had accepted. What is not about the contact is ours to mend: too many at once, a
     * sender that is not registered, an account that is suspended.
     *
     * @param code as the report has it; null when the text was cancelled or Twilio does not say
     */
    static Reason ofReport(String code) {
        if (code == null || !code.matches("\\d{1,6}") || Integer.parseInt(code) == 0) {
            return Reason.NOT_DELIVERED;
        }
        return aboutTheContact(Integer.parseInt(code)).orElse(Reason.PROVIDER_TROUBLE);
    }
}
