package org.kinvite.kernel;

/** How a message reaches a guardian; the Preferred Contact of product.md. */
public enum Channel {
    EMAIL,
    TEXT;

    /** The other one. */
    public Channel other() {
        return this == EMAIL ? TEXT : EMAIL;
    }
}
