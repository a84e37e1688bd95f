package org.kinvite.staff;

/** Somebody who has shown in another way than by a password which staff user they are. */
public interface ShownStaff {

    /** What the session keeps of them. */
    SignedInStaff staff();
}
