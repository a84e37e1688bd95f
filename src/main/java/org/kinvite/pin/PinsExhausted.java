package org.kinvite.pin;

/** A site has (nearly) no free PIN left: longer PINs are needed. */
public class PinsExhausted extends RuntimeException {

    PinsExhausted(long siteId) {
        super("no free PIN found at site " + siteId + "; raise kinvite.pin.length");
    }
}
