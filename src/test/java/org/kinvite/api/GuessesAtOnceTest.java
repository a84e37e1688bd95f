package org.kinvite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fifty guesses side by side are no more than fifty in a row, and none of them fails. */
@ApiTest
// what it commits must not meet the other tests' rows: a context, and so a database, of its own
@TestPropertySource(properties = "kinvite.pin.length=5")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class GuessesAtOnceTest {

    private static final int GUESSES = 50;

    @Autowired
    CheckPin checkPin;

    @Autowired
    SomeDoor door;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noMoreGetThroughThanInARow() {
        door.prepare();
        door.makeKeys();

        assertThat(answers(i -> guess(i % 2 == 0, "front door")))
                .as("of one device, with two keys")
                .containsExactly(5, 45);
        assertThat(wrongPins("device = 'front door'")).isEqualTo(5);

        forget();
        assertThat(answers(i -> guess(true, "door " + i)))
                .as("of one key, as fifty devices")
                .containsExactly(25, 25);
        assertThat(wrongPins("key_id = 90")).isEqualTo(25);
    }

    private void guess(boolean atTheFront, String device) {
        if (atTheFront) {
            SomeDoor.kioskAsks();
        } else {
            SomeDoor.backDoorAsks();
        }
        try {
            assertThat(checkPin.check(SomeDoor.HARBOR, "73918", device)).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** How many were told that it is nobody's PIN, and how many that they must wait. */
    private static List<Integer> answers(IntConsumer guess) {
        var lockedOut = Collections.synchronizedList(new ArrayList<LockedOut>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, GUESSES)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                try {
                                    guess.accept(i);
                                } catch (LockedOut locked) {
                                    lockedOut.add(locked);
                                }
                            },
                            threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        return List.of(GUESSES - lockedOut.size(), lockedOut.size());
    }

    private int wrongPins(String where) {
        return jdbc.sql("SELECT COUNT(*) FROM wrong_pin WHERE " + where)
                .query(Integer.class)
                .single();
    }

    private void forget() {
        jdbc.sql("DELETE FROM wrong_pin").update();
    }
}
