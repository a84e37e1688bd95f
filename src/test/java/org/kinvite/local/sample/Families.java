package org.kinvite.local.sample;

import static org.kinvite.kernel.Channel.EMAIL;
import static org.kinvite.kernel.Channel.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.kinvite.kernel.Channel;
import org.kinvite.local.sample.Household.Adult;
import org.kinvite.local.sample.Household.Child;
import org.kinvite.local.sample.Household.Stay;

/** Invents the families of one site. */
class Families {

    private static final int EXTENDED_DAY = 3;

    private final SampleSite site;
    private final Random random;
    private final Mailboxes mailboxes;
    private final Phones phones;
    private final Map<Heritage, Names> names;

    Families(SampleSite site, Random random, Mailboxes mailboxes, Map<Heritage, Names> names) {
        this.site = site;
        this.random = random;
        this.mailboxes = mailboxes;
        this.names = names;
        this.phones = new Phones(site, random);
    }

    /** Families with as many children, and as many of them without a Parent/Guardian B, in all. */
    List<Household> of(int children, int withoutB) {
        var families = new ArrayList<Household>();
        while (children > 0) {
            int size = Math.min(size(), children);
            if (children - size < withoutB && size > withoutB) {
                size = 1;
            }
            boolean alone = withoutB >= size && (chance(0.12) || children - size < withoutB);
            families.add(family(size, alone));
            children -= size;
            withoutB -= alone ? size : 0;
        }
        return families;
    }

    private Household family(int size, boolean alone) {
        var heritage = Heritage.of(site, random);
        var names = this.names.computeIfAbsent(heritage, h -> h.names(random));
        var familyName = names.family().get();
        var language = chance(0.65) ? heritage.language() : "en";
        var parents = Parents.drawn(random);
        var a = adult(names, heritage, familyName, language, parents.a(), null);
        var b = alone ? null : adult(names, heritage, familyName, language, parents.b(), a);
        var children = Stream.generate(() -> names.first(chance(0.5)))
                .distinct()
                .limit(size)
                .map(firstName -> child(firstName, familyName))
                .toList();
        var others = chance(0.55) ? List.of(other(names, familyName, language)) : List.<Adult>of();
        return new Household(children, a, b, others);
    }

    private Child child(String firstName, String lastName) {
        int classroom = random.nextInt(site.classrooms().size());
        int program = chance(0.15) ? EXTENDED_DAY : classroom;
        return new Child(firstName, lastName, List.of(new Stay(site, classroom, program, null)));
    }

    private Adult adult(
            Names names, Heritage heritage, String familyName, String language, String relationship, Adult partner) {
        var woman = Parents.isWoman(relationship);
        var firstName = names.first(woman);
        var lastName = woman && chance(heritage.ownName()) ? names.family().get() : familyName;
        var email = chance(0.09) ? null : email(firstName, lastName, partner);
        var cellPhone = chance(0.07) ? null : phone(partner);
        return new Adult(firstName, lastName, relationship, language, preferred(email, cellPhone), email, cellPhone);
    }

    private String email(String firstName, String lastName, Adult partner) {
        if (partner != null && partner.email() != null && chance(0.12)) {
            return partner.email();
        }
        return mailboxes.of(chance(0.01) ? "bounce" : firstName, lastName);
    }

    private String phone(Adult partner) {
        if (partner != null && partner.cellPhone() != null && chance(0.04)) {
            return partner.cellPhone();
        }
        return chance(0.04) ? phones.landline() : phones.cell();
    }

    /** Mostly what can be reached; sometimes the record asks for a channel that it has no contact for. */
    private Channel preferred(String email, String cellPhone) {
        if ((email == null) == (cellPhone == null) || chance(0.2)) {
            return chance(0.5) ? EMAIL : TEXT;
        }
        return email == null ? TEXT : EMAIL;
    }

    private Adult other(Names names, String familyName, String language) {
        var relationship = Parents.OTHERS.get(random.nextInt(Parents.OTHERS.size()));
        var firstName = names.first(Parents.isWoman(relationship));
        var lastName =
                Parents.isRelative(relationship) ? familyName : names.family().get();
        return new Adult(firstName, lastName, relationship, language, TEXT, null, phones.cell());
    }

    private int size() {
        var drawn = random.nextInt(100);
        return drawn < 78 ? 1 : drawn < 96 ? 2 : 3;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
