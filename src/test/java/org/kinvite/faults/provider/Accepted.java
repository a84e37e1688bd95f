package org.kinvite.faults.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kinvite.kernel.Channel;

/**
 * A message that a provider took.
 *
 * @param recipient where it goes, by the envelope
 * @param ledgerId the ledger's id as the message itself carries it: in its Message-ID, or in its callback's address
 * @param providerId what the ledger must know it by: the Message-ID, or the provider's own id
 * @param words what the family reads
 * @param tokenHash what the application keeps of the link's token, in hexadecimal; null where there is no link
 */
public record Accepted(
        Channel channel, String recipient, long ledgerId, String providerId, String words, String tokenHash) {

    private static final Pattern LINK = Pattern.compile("/i/([A-Za-z0-9_-]{32})");

    static Accepted message(Channel channel, String recipient, long ledgerId, String providerId, String words) {
        var hash = tokenIn(words).map(Accepted::sha256).orElse(null);
        return new Accepted(channel, recipient, ledgerId, providerId, words, hash);
    }

    /** The token of the family's link; empty in what is no invitation and no reminder. */
    public Optional<String> token() {
        return tokenIn(words);
    }

    private static Optional<String> tokenIn(String words) {
        var link = LINK.matcher(words);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
