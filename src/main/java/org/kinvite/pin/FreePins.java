package org.kinvite.pin;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a PIN that nobody at a site has, without opening any: some at random, whose digests are looked up together. Only
 * when hardly any is free are the digests of all read, and all PINs of that length gone through.
 */
@Component
class FreePins {

    private static final Logger LOG = LoggerFactory.getLogger(FreePins.class);

    /** Nearly always one of the first few is free; where none is, more are looked up together. */
    private static final List<Integer> DRAWS = List.of(4, 64, 64, 64);

    /** So large a share of a draw taken means that few are left. */
    private static final double MANY_TAKEN = 0.75;

    /** Fewer drawn say nothing about what is left. */
    private static final int TELLING = 64;

    private final JdbcClient jdbc;
    private final PinVault vault;
    private final PinSupply supply;
    private final SecureRandom random = new SecureRandom();

    FreePins(JdbcClient jdbc, PinVault vault, PinSupply supply) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.supply = supply;
    }

    /** A PIN that may be used, whoever has it; nearly always nobody has. */
    String guess(int digits, Predicate<String> unusable) {
        return Stream.generate(() -> random(digits))
                .filter(unusable.negate())
                .findFirst()
                .orElseThrow();
    }

    /**
     * A PIN that was free a moment ago; the unique key tells whether it still is.
     *
     * @throws PinsExhausted when every PIN of that length is taken or may not be used
     */
    String find(long siteId, int digits, Predicate<String> unusable) {
        for (var atOnce : DRAWS) {
            var free = draw(siteId, digits, atOnce, unusable);
            if (free.isPresent()) {
                return free.get();
            }
        }
        return searchAll(siteId, digits, unusable);
    }

    private Optional<String> draw(long siteId, int digits, int atOnce, Predicate<String> unusable) {
        var drawn = new LinkedHashMap<ByteBuffer, String>();
        while (drawn.size() < atOnce) {
            var pin = random(digits);
            drawn.put(ByteBuffer.wrap(vault.digest(siteId, pin)), pin);
        }
        var taken = jdbc.sql("SELECT digest FROM pin WHERE site_id = :site AND digest IN (:digests)")
                .param("site", siteId)
                .param("digests", drawn.keySet().stream().map(ByteBuffer::array).toList())
                .query((rs, row) -> ByteBuffer.wrap(rs.getBytes(1)))
                .list();
        if (atOnce >= TELLING && taken.size() >= MANY_TAKEN * atOnce) {
            supply.warn(siteId, digits);
        }
        drawn.keySet().removeAll(taken);
        return drawn.values().stream().filter(unusable.negate()).findFirst();
    }

    private String searchAll(long siteId, int digits, Predicate<String> unusable) {
        var taken = takenAt(siteId, digits);
        var all = IntStream.range(0, PinLength.combinations(digits)).toArray();
        for (int last = all.length - 1; last >= 0; last--) {
            var chosen = random.nextInt(last + 1);
            var pin = written(all[chosen], digits);
            all[chosen] = all[last];
            if (!unusable.test(pin) && !taken.contains(ByteBuffer.wrap(vault.digest(siteId, pin)))) {
                return pin;
            }
        }
        var exhausted = new PinsExhausted(siteId, digits);
        // an incident in Operate carries the kind of failure only
        LOG.error(exhausted.getMessage());
        throw exhausted;
    }

    private Set<ByteBuffer> takenAt(long siteId, int digits) {
        return new HashSet<>(jdbc.sql("SELECT digest FROM pin WHERE site_id = ? AND digits = ?")
                .params(siteId, digits)
                .query((rs, row) -> ByteBuffer.wrap(rs.getBytes(1)))
                .list());
    }

    private String random(int digits) {
        return written(random.nextInt(PinLength.combinations(digits)), digits);
    }

    private static String written(int number, int digits) {
        return String.format("%0" + digits + "d", number);
    }
}
