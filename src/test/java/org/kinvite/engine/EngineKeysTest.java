package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineKeysTest {

    private static final long PARTITION_1 = 1L << 51;
    private static final long PARTITION_2 = 2L << 51;

    final EngineKeys keys = new EngineKeys();

    @Test
    void keysOfOnePartitionGrow() {
        assertThat(keys.accept(PARTITION_1 + 7, keys.before())).isTrue();
        assertThat(keys.accept(PARTITION_1 + 8, keys.before())).isTrue();
        assertThat(keys.accept(PARTITION_1 + 8, keys.before())).isFalse();
        assertThat(keys.accept(PARTITION_1 + 1, keys.before())).isFalse();
    }

    @Test
    void partitionsCountEachForThemselves() {
        keys.accept(PARTITION_2 + 900, keys.before());

        assertThat(keys.accept(PARTITION_1 + 1, keys.before())).isTrue();
    }

    @Test
    void answersThatOvertakeEachOtherAreNoLoss() {
        var before = keys.before();
        keys.accept(PARTITION_1 + 9, before);

        assertThat(keys.accept(PARTITION_1 + 8, before)).isTrue();
        assertThat(keys.accept(PARTITION_1 + 9, keys.before())).isFalse();
    }

    @Test
    void anEngineThatBeganAnewIsKnownByItsDeployment() {
        keys.accept(PARTITION_1 + 900, keys.before());

        keys.beginWith(PARTITION_1 + 2);

        assertThat(keys.accept(PARTITION_1 + 3, keys.before())).isTrue();
        assertThat(keys.accept(PARTITION_1 + 1, keys.before())).isFalse();
    }
}
