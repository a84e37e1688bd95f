package org.kinvite.insight;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;

/**
 * How many of the invitations asked for, over a channel or in a language, brought a registration.
 *
 * @param key the channel's name, or the tag of the language
 */
public record Share(String key, int invited, int registered) {

    /** The most first. */
    static List<Share> of(Kind kind, Stream<Figure> figures) {
        var shares = new LinkedHashMap<String, Share>();
        figures.filter(figure -> figure.kind() == kind)
                .map(figure -> new Share(figure.detail(), figure.counted(), figure.registered()))
                .forEach(share -> shares.merge(share.key, share, Share::add));
        return shares.values().stream()
                .sorted(Comparator.comparing(Share::invited).reversed().thenComparing(Share::key))
                .toList();
    }

    private static Share add(Share one, Share other) {
        return new Share(one.key, one.invited + other.invited, one.registered + other.registered);
    }

    /** In percent. */
    public int rate() {
        return Percent.of(registered, invited);
    }
}
