package org.kinvite.local.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Random;

/**
 * Phone numbers from 555-0100 to 555-0199, which North America reserves for fiction. The last ten of each area code
 * are the landlines of the sample; the first ten are kept for the people of {@link SamplePeople}.
 */
class Phones {

    private final Deque<String> cells;
    private final Deque<String> landlines;

    Phones(SampleSite site, Random random) {
        cells = numbers(site, 110, 190, random);
        landlines = numbers(site, 191, 200, random);
    }

    String cell() {
        return cells.pop();
    }

    String landline() {
        return landlines.pop();
    }

    private static Deque<String> numbers(SampleSite site, int from, int to, Random random) {
        var numbers = new ArrayList<String>();
        for (var areaCode : site.areaCodes()) {
            for (int line = from; line < to; line++) {
                numbers.add("+1" + areaCode + "5550" + line);
            }
        }
        Collections.shuffle(numbers, random);
        return new ArrayDeque<>(numbers);
    }
}
