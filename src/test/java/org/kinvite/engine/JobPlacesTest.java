package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobPlacesTest {

    private final JobPlaces places = new JobPlaces(Settings.with(Map.of("max-jobs", "2", "drain", "0s")));

    @Test
    void aCrowdThatOccupiesAllItsPlacesLeavesOneFamilyItsOwn() {
        assertThat(enter(Lane.CROWD)).isTrue();
        assertThat(enter(Lane.CROWD)).isTrue();

        assertThat(enter(Lane.CROWD)).isFalse();
        assertThat(enter(Lane.ONE_FAMILY)).isTrue();
    }

    @Test
    void aPlaceThatIsLeftIsFreeForTheNextOfItsLaneOnly() {
        enter(Lane.CROWD);
        enter(Lane.CROWD);
        enter(Lane.ONE_FAMILY);
        enter(Lane.ONE_FAMILY);

        places.leave(Lane.CROWD);

        assertThat(enter(Lane.ONE_FAMILY)).isFalse();
        assertThat(enter(Lane.CROWD)).isTrue();
    }

    private boolean enter(Lane lane) {
        return places.enter(lane, Duration.ZERO);
    }
}
