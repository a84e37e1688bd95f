package org.kinvite.local.sample;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Email addresses at the domains that RFC 2606 reserves for examples: nobody real is ever reached. */
class Mailboxes {

    private static final String[] DOMAINS = {"example.com", "example.com", "example.com", "example.org", "example.net"};
    private static final String[] NICKNAMES = {"sunflower", "bluebird", "kvitka", "noor", "lucky", "jade", "home"};

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Mailboxes(Random random) {
        this.random = random;
    }

    void take(String email) {
        taken.add(email);
    }

    /** A new address that looks like the name; names in other scripts get a nickname. */
    String of(String firstName, String lastName) {
        var first = latin(firstName);
        var last = latin(lastName);
        var local = first.isEmpty() || last.isEmpty()
                ? NICKNAMES[random.nextInt(NICKNAMES.length)] + (10 + random.nextInt(90))
                : first + "." + last;
        var domain = DOMAINS[random.nextInt(DOMAINS.length)];
        var email = local + "@" + domain;
        for (int n = 2; !taken.add(email); n++) {
            email = local + n + "@" + domain;
        }
        return email;
    }

    private static String latin(String name) {
        return Normalizer.normalize(name.replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
