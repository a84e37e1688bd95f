package org.kinvite.rosterimport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keys of the plain CSV: an id that it gives, or else what is never called the same within an agency. */
final class NaturalKey {

    private NaturalKey() {}

    static String id(String given) {
        return "id:" + given;
    }

    /** The same for names that differ only in case, spacing and how their accents are encoded. */
    static String of(String... names) {
        var text = Arrays.stream(names).map(NaturalKey::folded).collect(Collectors.joining("\u001F"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "name:" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
