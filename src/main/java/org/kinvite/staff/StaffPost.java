package org.kinvite.staff;

/** Carries letters to staff users. Whoever sends messages does it: this feature knows no providers. */
public interface StaffPost {

    /**
     * Sends {@code letter} unless it was accepted before. Never inside a transaction.
     *
     * @throws LetterRefused when this address can never receive it
     * @throws LetterDelayed when it is not known to be accepted, and may be tried again
     * @throws RuntimeException for a technical fault: it may be tried again as well
     */
    void deliver(StaffLetter letter);

    /** The address at which people reach {@code path} of this installation. */
    String address(String path);
}
