package org.kinvite.insight;

/** How far a site is: what it takes to put sites in order. */
record Rate(long site, int guardians, int registered) {

    /** In percent. */
    int percent() {
        return Percent.of(registered, guardians);
    }
}
