package org.kinvite.faults;

import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.core.ConditionTimeoutException;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Cohort;
import org.kinvite.faults.people.Reckoning;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.stack.BrokerActuator;

/** A clock is an hour wrong from one moment to the next, in the middle of a group invite. */
@OnlyInTheMatrix
class ClocksJumpIT extends Faults {

    private static final int GROUP = 40;
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Fault(value = 18, what = "one instance's clock jumps an hour ahead, back, behind, and back")
    void anInstanceWithAWrongClockLosesNothing(Row row) throws InterruptedException {
        var time = installation.time();
        application.stop();
        application.with(time).start().awaitReady();
        var other = installation.instance(1).start().awaitReady();
        var staff = Staff.at(application);
        jumps(row, staff, time::isAheadBy, HOUR, Duration.ZERO, HOUR.negated(), Duration.ZERO);
        other.stop();
    }

    @Fault(value = 18, what = "the only instance's clock does")
    void theOnlyInstanceLosesNothing(Row row) throws InterruptedException {
        var time = installation.time();
        application.stop();
        application.with(time).start().awaitReady();
        var staff = Staff.at(application);
        jumps(row, staff, time::isAheadBy, HOUR, Duration.ZERO, HOUR.negated(), Duration.ZERO);
    }

    @Fault(value = 18, what = "the broker's clock does")
    void aBrokerWithAWrongClockLosesNothing(Row row) throws InterruptedException {
        installation.freshEngine();
        var broker = installation.broker().actuator();
        var staff = Staff.at(application);
        Consumer<Reckoning> catchUp = reckoning -> letTheHourPass(row, reckoning, broker);
        jumps(row, staff, broker::moveClock, catchUp, HOUR, HOUR.negated(), HOUR.negated(), HOUR);
        broker.resetClock();
        installation.freshEngine();
    }

    private void jumps(Row row, Staff staff, Consumer<Duration> clock, Duration... jumps) throws InterruptedException {
        jumps(row, staff, clock, reckoning -> {}, jumps);
    }

    /** @param afterwards what happens after each jump, before all must heal by itself */
    private void jumps(
            Row row, Staff staff, Consumer<Duration> clock, Consumer<Reckoning> afterwards, Duration... jumps)
            throws InterruptedException {
        for (var jump : jumps) {
            var cohort = Cohort.of(GROUP, installation);
            var reckoning = Reckoning.of(cohort, installation);
            var strike = Strike.after(
                    row.moments().between(1, GROUP * 3 / 4), row.moments().within(A_MOMENT), () -> clock.accept(jump));
            installation.providers().onAccepted(message -> strike.count());
            staff.inviteGroup(cohort);
            var since = strike.await();
            var inFlight = reckoning.inFlight();
            afterwards.accept(reckoning);
            heal(row, reckoning, inFlight, since);
        }
    }

    /**
     * A broker whose clock was set back gives no job back until its clock has passed where it was: the wheel of its timers
     * never turns back. What was on its way to the application in that moment waits for as long, and is not lost.
     */
    private static void letTheHourPass(Row row, Reckoning reckoning, BrokerActuator broker) {
        try {
            until(reckoning::isSettled, HALF_A_MINUTE);
        } catch (ConditionTimeoutException late) {
            row.note("%s until the broker's clock has passed where it was".formatted(reckoning.unsettled()));
            broker.moveClock(HOUR.multipliedBy(2));
        }
    }
}
