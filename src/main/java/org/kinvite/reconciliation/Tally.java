package org.kinvite.reconciliation;

/**
 * What one comparison did about one kind.
 *
 * @param found how many there are now
 * @param mended how many of them were mended, or set going again
 * @param handedOver how many were left for a person in this comparison
 */
public record Tally(int found, int mended, int handedOver) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(found + other.found, mended + other.mended, handedOver + other.handedOver);
    }

    boolean isNothing() {
        return found == 0 && mended == 0 && handedOver == 0;
    }
}
