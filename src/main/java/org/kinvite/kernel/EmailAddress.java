package org.kinvite.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** An email address that could exist: RFC 5321 syntax, a real top-level domain, at most 254 characters, lower case. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** @throws IllegalArgumentException when no mail could ever be delivered to {@code value} */
    public EmailAddress {
        // nobody means the invisible characters that a copied address often carries
        value = INVISIBLE.matcher(value).replaceAll("").strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !EmailValidator.getInstance().isValid(value)) {
            throw new IllegalArgumentException("not an email address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
