package org.kinvite.messaging;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The links in emails that stop further emails: the message's id, signed, so that nobody else can stop them. */
@Component
public class OptOutLinks {

    /** Where the links lead, below the public address. */
    public static final String PATH = "/emails/stop/";

    private static final int SIGNATURE_BYTES = 16;

    private final PublicUrl publicUrl;
    private final byte[] key;

    OptOutLinks(PublicUrl publicUrl, MessagingSettings settings) {
        this.publicUrl = publicUrl;
        this.key = settings.optOutKey() == null || settings.optOutKey().isBlank()
                ? null
                : Base64.getDecoder().decode(settings.optOutKey());
    }

    /** The link for the message with the ledger's id {@code messageId}; empty when no key is configured. */
    public Optional<String> of(long messageId) {
        if (key == null) {
            return Optional.empty();
        }
        var id = ByteBuffer.allocate(Long.BYTES).putLong(messageId).array();
        var token = ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES).put(id).put(sign(id));
        return Optional.of(
                publicUrl.to(PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(token.array())));
    }

    /** The message whose link ends in {@code token}; empty when we never made that link. */
    public OptionalLong messageId(String token) {
        if (key == null) {
            return OptionalLong.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != Long.BYTES + SIGNATURE_BYTES) {
                return OptionalLong.empty();
            }
            var id = Arrays.copyOf(bytes, Long.BYTES);
            var signature = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
            return MessageDigest.isEqual(sign(id), signature)
                    ? OptionalLong.of(ByteBuffer.wrap(id).getLong())
                    : OptionalLong.empty();
        } catch (IllegalArgumentException notBase64) {
            return OptionalLong.empty();
        }
    }

    private byte[] sign(byte[] id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(id), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
