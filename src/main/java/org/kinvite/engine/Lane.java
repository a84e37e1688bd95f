package org.kinvite.engine;

/** Who waits for a job. One family never waits behind a crowd: neither for a place, nor for its turn. */
public enum Lane {
    /** Somebody pressed a button for one family. */
    ONE_FAMILY,

    /** One of many that fell due, or were asked for, together. */
    CROWD
}
