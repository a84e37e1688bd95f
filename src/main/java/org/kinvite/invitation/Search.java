package org.kinvite.invitation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What staff type to find a guardian: a phone number in any spelling, or words of which each must occur in a name or the
 * email, in any order. It is text, never a pattern. For the aliases of {@link MatchingGuardians}.
 */
record Search(String phone, List<String> words) {

    private static final int MOST_WORDS = 6;
    private static final int FEWEST_DIGITS = 3;

    static Search of(String typed) {
        var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
        var digits = text.replaceAll("\\D", "");
        if (digits.length() >= FEWEST_DIGITS && text.matches("[\\d\\s()+./-]+")) {
            return new Search(digits, List.of());
        }
        return new Search(
                null,
                Arrays.stream(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList());
    }

    String where() {
        if (phone != null) {
            return " AND g.cell_phone LIKE :phone";
        }
        return IntStream.range(0, words.size()).mapToObj("""
                         AND (g.first_name LIKE :word%1$d OR g.last_name LIKE :word%1$d OR s.first_name LIKE :word%1$d
                          OR s.last_name LIKE :word%1$d OR g.email LIKE :word%1$d)\
                        """::formatted).collect(Collectors.joining());
    }

    Map<String, Object> parameters() {
        if (phone != null) {
            return Map.of("phone", "%" + phone + "%");
        }
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toMap(n -> "word" + n, n -> "%" + literally(words.get(n)) + "%"));
    }

    private static String literally(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
