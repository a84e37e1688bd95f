package org.kinvite.roster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the name of a student who is looked for may begin.
 *
 * @param first how the first name begins; empty where it may be any
 * @param last how the last name begins; empty where it may be any
 */
record NameBeginning(String first, String last) {

    /** All that {@code words} may mean: one of the names, or both of them either way round. */
    static List<NameBeginning> of(List<String> words) {
        var whole = String.join(" ", words);
        return Stream.concat(
                        Stream.of(new NameBeginning("", whole), new NameBeginning(whole, "")),
                        IntStream.range(1, words.size()).boxed().flatMap(split -> bothWays(words, split)))
                .toList();
    }

    private static Stream<NameBeginning> bothWays(List<String> words, int split) {
        var one = String.join(" ", words.subList(0, split));
        var other = String.join(" ", words.subList(split, words.size()));
        return Stream.of(new NameBeginning(one, other), new NameBeginning(other, one));
    }
}
