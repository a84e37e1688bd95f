package org.kinvite.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Invented names of one heritage. */
record Names(Supplier<String> woman, Supplier<String> man, Supplier<String> family) {

    static Names faked(Random random, String locale) {
        var name = new Faker(Locale.forLanguageTag(locale), random).name();
        return new Names(name::femaleFirstName, name::maleFirstName, name::lastName);
    }

    /** Lists of words; an underscore stands for a space within a name. */
    static Names listed(Random random, String women, String men, String families) {
        return new Names(oneOf(random, women), oneOf(random, men), oneOf(random, families));
    }

    String first(boolean woman) {
        return woman ? this.woman.get() : man.get();
    }

    private static Supplier<String> oneOf(Random random, String words) {
        List<String> names =
                Stream.of(words.split(" ")).map(n -> n.replace('_', ' ')).toList();
        return () -> names.get(random.nextInt(names.size()));
    }
}
