package org.kinvite.local.twilio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Which numbers a text can reach; US numbers do not show whether they are landlines, so those are named. */
class Numbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "REVOKE", "OPTOUT", "CANCEL");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");
    private static final int INVALID = 21211;
    private static final int NOT_A_MOBILE = 21614;
    private static final int OPTED_OUT = 21610;

    volatile Predicate<String> landline = number -> false;
    final Set<String> landlines = ConcurrentHashMap.newKeySet();
    final Set<String> optedOut = ConcurrentHashMap.newKeySet();

    /** What Twilio answers to STOP and START by itself; empty for everything else. */
    Optional<String> heed(String phone, String body) {
        var word = body.strip().toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            optedOut.add(phone);
            return Optional.of(
                    "You have successfully been unsubscribed. You will not receive any more messages from this"
                            + " number. Reply START to resubscribe.");
        }
        if (START.contains(word)) {
            optedOut.remove(phone);
            return Optional.of(
                    "You have successfully been re-subscribed to messages from this number. Reply HELP for help."
                            + " Reply STOP to unsubscribe. Msg&Data Rates May Apply.");
        }
        return Optional.empty();
    }

    /** Twilio's error code for a text to that number; empty when it can be sent. */
    OptionalInt refusal(String to) {
        try {
            var number = NUMBERS.parse(to, null);
            if (!NUMBERS.isValidNumber(number)) {
                return OptionalInt.of(INVALID);
            }
            if (landlines.contains(to)
                    || landline.test(to)
                    || NUMBERS.getNumberType(number) == PhoneNumberType.FIXED_LINE) {
                return OptionalInt.of(NOT_A_MOBILE);
            }
            return optedOut.contains(to) ? OptionalInt.of(OPTED_OUT) : OptionalInt.empty();
        } catch (NumberParseException e) {
            return OptionalInt.of(INVALID);
        }
    }
}
