package org.kinvite.pin;

/** A site has no free PIN left: longer PINs are needed. */
public class PinsExhausted extends RuntimeException {

    PinsExhausted(long siteId, int digits) {
        super("site " + siteId + " has no free PIN of " + digits
                + " digits left; choose longer ones under Settings > PINs, then resolve the incident");
    }
}
