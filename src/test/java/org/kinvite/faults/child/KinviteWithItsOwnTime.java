package org.kinvite.faults.child;

import org.kinvite.Kinvite;
import org.springframework.boot.SpringApplication;

/** The built application, but for its clock, which another process moves. */
public final class KinviteWithItsOwnTime {

    private KinviteWithItsOwnTime() {}

    public static void main(String[] args) {
        SpringApplication.from(Kinvite::main).with(OwnTime.class).run(args);
    }
}
