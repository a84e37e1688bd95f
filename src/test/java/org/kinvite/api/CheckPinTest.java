package org.kinvite.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.api.AtTheDoor.Person;
import org.kinvite.api.AtTheDoor.Pupil;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a kiosk is told, and for how long it may guess. */
@ApiTest
class CheckPinTest {

    private static final String DOOR = "front door";

    @Autowired
    CheckPin checkPin;

    @Autowired
    SomeDoor door;

    @Autowired
    DoorClock clock;

    private String pin;
    private String wrong;

    @BeforeEach
    void aKioskAtHarbor() {
        door.prepare();
        SomeDoor.kioskAsks();
        pin = door.pin();
        wrong = pin.equals("837465") ? "837466" : "837465";
    }

    @AfterEach
    void nobodyAsks() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPinTellsTheGuardianAndTheFamilysStudentsAtTheSite() {
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).hasValueSatisfying(found -> {
            assertThat(found.guardian()).isEqualTo(new Person("51", "Linh", "Tran"));
            assertThat(found.students())
                    .extracting(Pupil::firstName, Pupil::classrooms)
                    .containsExactly(tuple("Bao", List.of("Foxes")), tuple("Mai", List.of("Sunflowers")));
        });
        assertThat(door.audit()).containsExactly("SYSTEM Front door pin.checked front door");
    }

    @Test
    void fiveWrongPinsLockTheDeviceOutEvenForTheRightOneAndNobodyElse() {
        guess(5);

        assertThatThrownBy(() -> checkPin.check(SomeDoor.HARBOR, pin, DOOR))
                .isInstanceOfSatisfying(LockedOut.class, locked -> {
                    assertThat(locked.who()).isEqualTo(LockedOut.Who.DEVICE);
                    assertThat(locked.retryAfter()).isEqualTo(Duration.ofMinutes(15));
                });
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, "back door")).isPresent();
        clock.pass(Duration.ofMinutes(15));
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).isPresent();
        assertThat(door.audit())
                .contains("SYSTEM Front door pin.wrong front door")
                .noneMatch(entry -> entry.contains(pin) || entry.contains(wrong));
    }

    @Test
    void aKioskThatKeepsChangingItsNameIsLockedOutByItsKey() {
        for (int i = 0; i < 25; i++) {
            assertThat(checkPin.check(SomeDoor.HARBOR, wrong, "door " + i)).isEmpty();
        }

        assertThatThrownBy(() -> checkPin.check(SomeDoor.HARBOR, pin, "another door"))
                .isInstanceOfSatisfying(LockedOut.class, locked -> {
                    assertThat(locked.who()).isEqualTo(LockedOut.Who.KEY);
                    assertThat(locked.retryAfter()).isEqualTo(Duration.ofMinutes(15));
                });
        clock.pass(Duration.ofMinutes(15));
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, "another door")).isPresent();
    }

    @Test
    void whatAnotherKeyTriedDoesNotLockOutThisOne() {
        for (int i = 0; i < 25; i++) {
            checkPin.check(SomeDoor.HARBOR, wrong, "door " + i);
        }

        SomeDoor.backDoorAsks();

        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).isPresent();
    }

    @Test
    void fourWrongPinsAndOldOnesDoNotLockOut() {
        guess(4);
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).isPresent();
        clock.pass(Duration.ofMinutes(15));
        guess(4);
        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).isPresent();
    }

    @Test
    void aPinOfAStudentWhoHasLeftOpensNothing() {
        door.endEnrollment();

        assertThat(checkPin.check(SomeDoor.HARBOR, pin, DOOR)).isEmpty();
    }

    @Test
    void aKeyAsksAtItsOwnSiteOnly() {
        assertThatThrownBy(() -> checkPin.check(SomeDoor.MEADOW, pin, DOOR)).isInstanceOf(NotGranted.class);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(checkPin.check(SomeDoor.HARBOR, wrong, DOOR)).isEmpty();
        }
    }
}
