package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.PeopleFirst;

class JobPaceTest {

    static final CpuLoad IDLE = new CpuLoad(0.3, 0.1);
    static final CpuLoad BUSY = new CpuLoad(0.99, 0.4);
    static final CpuLoad BUSY_BY_OTHERS = new CpuLoad(0.99, 0.05);
    static final CpuLoad UNKNOWN = new CpuLoad(-1, -1);

    final MovableClock clock = new MovableClock();
    final List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
    volatile CpuLoad load = IDLE;
    final PeopleFirst people = new PeopleFirst();
    final JobPace pace = new JobPace(people, 2, 6, () -> load, clock::nanos);

    @AfterEach
    void everybodyGetsATurn() {
        waiting.forEach(one -> pace.leave());
        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isTrue());
    }

    @Test
    void whoeverComesTooLateIsToldSo() {
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isFalse();

        pace.leave();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
    }

    @Test
    void oneFamilyTakesItsTurnAtOnceAndTheCrowdWaitsTheLonger() {
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
        assertThat(pace.enter(Lane.ONE_FAMILY, Duration.ZERO)).isTrue();

        pace.leave();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isFalse();
        pace.leave();
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
    }

    @Test
    void moreAreWorkedOnWhileSomeWaitAndTheCoresAreIdle() {
        fill(6);
        looks(10);
        assertThat(pace.current()).isEqualTo(6);
    }

    @Test
    void noMoreAreWorkedOnWhileNobodyWaits() {
        assertThat(pace.enter(Lane.CROWD, Duration.ZERO)).isTrue();
        looks(10);
        assertThat(pace.current()).isEqualTo(2);
    }

    @Test
    void fewerAreWorkedOnWhenTheCoresAreBusyWithThem() {
        fill(6);
        looks(10);
        load = BUSY;
        looks(1);
        assertThat(pace.current()).isEqualTo(3);
        looks(10);
        assertThat(pace.current()).isEqualTo(2);
    }

    @Test
    void othersWhoKeepTheCoresBusySlowNothingDown() {
        load = BUSY_BY_OTHERS;
        fill(6);
        looks(10);
        assertThat(pace.current()).isEqualTo(6);
    }

    @Test
    void aSystemThatDoesNotTellSlowsNothingDown() {
        load = UNKNOWN;
        fill(6);
        looks(10);
        assertThat(pace.current()).isEqualTo(6);
    }

    @Test
    void aCrowdLetsPeopleGoFirstWhereCoresAreScarce() {
        load = BUSY;
        pace.look();
        try (var visit = people.visit()) {
            assertThat(millisToEnter(Lane.CROWD)).isGreaterThanOrEqualTo(25);
            assertThat(millisToEnter(Lane.ONE_FAMILY)).isLessThan(25);
        }
        assertThat(millisToEnter(Lane.CROWD)).isLessThan(25);
    }

    @Test
    void aCrowdWaitsForNobodyWhereCoresAreIdle() {
        pace.look();
        try (var visit = people.visit()) {
            assertThat(millisToEnter(Lane.CROWD)).isLessThan(25);
        }
    }

    /** The quickest of some, since the machine may stand still in any of them. */
    private long millisToEnter(Lane lane) {
        return LongStream.range(0, 5)
                .map(n -> {
                    var begun = System.nanoTime();
                    assertThat(pace.enter(lane, Duration.ofSeconds(1))).isTrue();
                    pace.leave();
                    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
                })
                .min()
                .orElseThrow();
    }

    /** So many want a turn, of whom some get one. */
    private void fill(int jobs) {
        for (int n = 0; n < jobs; n++) {
            waiting.add(CompletableFuture.supplyAsync(
                    () -> pace.enter(Lane.CROWD, Duration.ofMinutes(1)),
                    work -> Thread.ofVirtual().start(work)));
        }
        await().until(() -> pace.waiting() == jobs - 2);
    }

    private void looks(int times) {
        for (int n = 0; n < times; n++) {
            clock.move(Duration.ofMillis(250));
            pace.look();
        }
    }
}
