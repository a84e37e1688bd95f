package org.kinvite.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** A phone number that exists in its country's numbering plan, kept as E.164, e.g. {@code +12025550123}. */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME_COUNTRY = "US";

    /**
     * Reads a number as people type it, national or with {@code +}.
     *
     * @throws IllegalArgumentException when the number exists in no numbering plan, or has an extension
     */
    public PhoneNumber {
        try {
            var parsed = NUMBERS.parse(value, HOME_COUNTRY);
            // E.164 has no extensions: one that was typed would be lost without a word
            if (!NUMBERS.isValidNumber(parsed) || parsed.hasExtension()) {
                throw new IllegalArgumentException("not a phone number");
            }
            value = NUMBERS.format(parsed, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("not a phone number", e);
        }
    }

    /** As people of its country read it: national at home, international elsewhere. */
    public String readable() {
        return readable(value);
    }

    /** As {@link #readable()}, for a number that was kept; one that its country has since given up stays as it is. */
    public static String readable(String kept) {
        try {
            var parsed = NUMBERS.parse(kept, HOME_COUNTRY);
            var home = HOME_COUNTRY.equals(NUMBERS.getRegionCodeForNumber(parsed));
            return NUMBERS.format(parsed, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return kept;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
