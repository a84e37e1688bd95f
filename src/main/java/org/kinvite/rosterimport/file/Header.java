package org.kinvite.rosterimport.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a CSV file, whatever their order, case, spaces and punctuation. */
public final class Header {

    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    Header(String file, List<String> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            var name = plain(columns.get(i));
            if (!name.isEmpty() && positions.put(name, i) != null) {
                throw new UnreadableUpload(Refusal.COLUMN_TWICE, file + ": " + columns.get(i));
            }
        }
    }

    public boolean has(String column) {
        return positions.containsKey(plain(column));
    }

    /** Those of {@code wanted} that the file does not have. */
    public List<String> missing(Collection<String> wanted) {
        return wanted.stream().filter(column -> !has(column)).toList();
    }

    int size() {
        return columns.size();
    }

    Integer position(String column) {
        return positions.get(plain(column));
    }

    /** "Parent/Guardian A E-mail" and "guardian_a_email" are one column. */
    private static String plain(String column) {
        var letters = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith("parentguardian") ? letters.substring("parent".length()) : letters;
    }
}
