package org.kinvite.local.sample;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** What A and B are to the child. */
record Parents(String a, String b) {

    static final List<String> OTHERS = List.of("Grandmother", "Grandfather", "Aunt", "Uncle", "Neighbor", "Nanny");

    private static final Set<String> WOMEN = Set.of("Mother", "Grandmother", "Aunt", "Nanny", "Stepmother");

    static Parents drawn(Random random) {
        int drawn = random.nextInt(100);
        if (drawn < 82) {
            return new Parents("Mother", "Father");
        } else if (drawn < 88) {
            return new Parents("Father", "Mother");
        } else if (drawn < 91) {
            return new Parents("Mother", "Mother");
        } else if (drawn < 93) {
            return new Parents("Father", "Father");
        }
        return drawn < 96 ? new Parents("Mother", "Stepfather") : new Parents("Grandmother", "Grandfather");
    }

    static boolean isWoman(String relationship) {
        return WOMEN.contains(relationship);
    }

    static boolean isRelative(String relationship) {
        return !relationship.equals("Neighbor") && !relationship.equals("Nanny");
    }
}
