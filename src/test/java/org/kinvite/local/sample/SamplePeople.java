package org.kinvite.local.sample;

import static org.kinvite.kernel.Channel.EMAIL;
import static org.kinvite.kernel.Channel.TEXT;
import static org.kinvite.local.sample.SampleSite.KAIMUKI;
import static org.kinvite.local.sample.SampleSite.LAKE_PHALEN;
import static org.kinvite.local.sample.SampleSite.MAPLE_STREET;

import java.util.List;
import org.kinvite.kernel.Channel;
import org.kinvite.local.sample.Household.Adult;
import org.kinvite.local.sample.Household.Child;
import org.kinvite.local.sample.Household.Stay;

/**
 * The people of the sample agency whom tests and walks know by name: one for each hard case. Their families come
 * first, so that their ids never change. Unless it says otherwise they belong to Maple Street, classroom Butterflies.
 */
public final class SamplePeople {

    /** Guardian A of Ava, to be invited by email, in English. */
    public static final SamplePerson GRACE_JOHNSON = new SamplePerson(10001, 1001, "Grace Johnson");

    /** Guardian B of Ava, to be invited by text, in English. */
    public static final SamplePerson MARCUS_JOHNSON = new SamplePerson(10002, 1001, "Marcus Johnson");

    /** Ava's grandmother, who may pick her up but may never be invited (rule 1). */
    public static final SamplePerson DOROTHY_JOHNSON = new SamplePerson(10003, 1001, "Dorothy Johnson");

    /** Email, in Spanish. */
    public static final SamplePerson ROSA_MARTINEZ = new SamplePerson(10004, 1002, "Rosa Martínez Peña");

    /** Text, in Spanish. */
    public static final SamplePerson CARLOS_MARTINEZ = new SamplePerson(10005, 1002, "Carlos Martínez");

    /** Mother of two siblings, on the record of Minh (Butterflies): text, in Vietnamese. */
    public static final SamplePerson LINH_OF_MINH = new SamplePerson(10006, 1003, "Linh Trần");

    /** The same mother on the record of Minh's sister Lan (Ladybugs). */
    public static final SamplePerson LINH_OF_LAN = new SamplePerson(10008, 1004, "Linh Trần");

    /** Asks for texts, but Cell Phone 1 is a landline; no email. */
    public static final SamplePerson SIOBHAN_OBRIEN = new SamplePerson(10010, 1005, "Siobhán O’Brien");

    /** Neither email nor phone. */
    public static final SamplePerson LIAM_OBRIEN = new SamplePerson(10011, 1005, "Liam O’Brien");

    /** Shares one email with {@link #WEI_CHEN}. */
    public static final SamplePerson MEI_CHEN = new SamplePerson(10012, 1006, "Mei Chen");

    /** Shares one email with {@link #MEI_CHEN}. */
    public static final SamplePerson WEI_CHEN = new SamplePerson(10013, 1006, "Wei Chen");

    /** Asks for texts but has an email only; Arabic script, read from right to left. */
    public static final SamplePerson FATIMA_HADDAD = new SamplePerson(10014, 1007, "فاطمة حداد");

    /** A cell phone of another country (Australia's numbers for fiction). */
    public static final SamplePerson OMAR_HADDAD = new SamplePerson(10015, 1007, "عمر حداد");

    /** An email address whose mailbox does not exist: {@code bounce…}; Cyrillic script. */
    public static final SamplePerson OKSANA_PETRENKO = new SamplePerson(10016, 1008, "Оксана Петренко");

    /** Asks for email but has a phone only. */
    public static final SamplePerson TARAS_PETRENKO = new SamplePerson(10017, 1008, "Тарас Петренко");

    /** Mother of siblings at two sites, on the record of Mai (Maple Street). */
    public static final SamplePerson KALIA_OF_MAI = new SamplePerson(10018, 1009, "Kalia Vang");

    /** The same mother on the record of Tou (Lake Phalen, Loons). */
    public static final SamplePerson KALIA_OF_TOU = new SamplePerson(10019, 1010, "Kalia Vang");

    /** At Kaimukī, which the sample's staff user is not granted. */
    public static final SamplePerson LEILANI_KEALOHA = new SamplePerson(10020, 1011, "Leilani Kealoha");

    /** Guardian B of Keoni, at Kaimukī too. */
    public static final SamplePerson KAWIKA_KEALOHA = new SamplePerson(10021, 1011, "Kawika Kealoha");

    /** Of a student who left: no site shows them. */
    public static final SamplePerson INGRID_LINDQVIST = new SamplePerson(10022, 1012, "Ingrid Lindqvist");

    /** Of a student who moved from Maple Street to Lake Phalen. */
    public static final SamplePerson HODAN_WARSAME = new SamplePerson(10023, 1013, "Hodan Warsame");

    private SamplePeople() {}

    static List<Household> families() {
        return List.of(
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Ava", "Johnson")),
                        adult("Grace Johnson", "Mother en", EMAIL, "grace.johnson@example.com", "+17185550101"),
                        adult("Marcus Johnson", "Father en", TEXT, "marcus.johnson@example.com", "+17185550102"),
                        List.of(adult("Dorothy Johnson", "Grandmother en", TEXT, null, "+17185550103"))),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Sofía", "Martínez Peña")),
                        adult("Rosa Martínez Peña", "Mother es", EMAIL, "rosa.martinez@example.com", "+17185550104"),
                        adult("Carlos Martínez", "Father es", TEXT, "carlos.martinez@example.com", "+17185550105"),
                        List.of()),
                new Household(
                        List.of(
                                Child.at(MAPLE_STREET, 0, "Minh", "Nguyễn"),
                                Child.at(MAPLE_STREET, 1, "Lan", "Nguyễn")),
                        adult("Linh Trần", "Mother vi", TEXT, "linh.tran@example.com", "+17185550106"),
                        adult("Đức Nguyễn", "Father vi", EMAIL, "duc.nguyen@example.com", "+17185550107"),
                        List.of()),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Noah", "O’Brien")),
                        adult("Siobhán O’Brien", "Mother en", TEXT, null, "+17185550190"),
                        adult("Liam O’Brien", "Father en", EMAIL, null, null),
                        List.of()),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Olivia", "Chen")),
                        adult("Mei Chen", "Mother zh", EMAIL, "chen.family@example.org", "+17185550108"),
                        adult("Wei Chen", "Father zh", EMAIL, "chen.family@example.org", null),
                        List.of()),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "ليلى", "حداد")),
                        adult("فاطمة حداد", "Mother ar", TEXT, "haddad.family@example.net", null),
                        adult("عمر حداد", "Father ar", TEXT, null, "+61491570156"),
                        List.of()),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Оленка", "Петренко")),
                        adult("Оксана Петренко", "Mother uk", EMAIL, "bounce.oksana@example.net", null),
                        adult("Тарас Петренко", "Father uk", EMAIL, null, "+17185550109"),
                        List.of()),
                new Household(
                        List.of(Child.at(MAPLE_STREET, 0, "Mai", "Vang"), Child.at(LAKE_PHALEN, 0, "Tou", "Vang")),
                        adult("Kalia Vang", "Mother en", EMAIL, "kalia.vang@example.com", "+16515550101"),
                        null,
                        List.of()),
                new Household(
                        List.of(Child.at(KAIMUKI, 0, "Keoni", "Kealoha")),
                        adult("Leilani Kealoha", "Mother en", TEXT, "leilani.kealoha@example.com", "+18085550101"),
                        adult("Kawika Kealoha", "Father en", EMAIL, "kawika.kealoha@example.com", "+18085550102"),
                        List.of()),
                new Household(
                        List.of(new Child("Emma", "Lindqvist", List.of(new Stay(MAPLE_STREET, 0, 0, "2025-08-15")))),
                        adult("Ingrid Lindqvist", "Mother en", EMAIL, "ingrid.lindqvist@example.com", null),
                        null,
                        List.of()),
                new Household(
                        List.of(new Child(
                                "Jamal",
                                "Warsame",
                                List.of(
                                        new Stay(MAPLE_STREET, 0, 0, "2025-08-15"),
                                        new Stay(LAKE_PHALEN, 1, 1, null)))),
                        adult("Hodan Warsame", "Mother so", TEXT, "hodan.warsame@example.com", "+16515550102"),
                        adult("Abdi Warsame", "Father so", TEXT, "abdi.warsame@example.com", "+16515550103"),
                        List.of()));
    }

    private static Adult adult(
            String name, String relationshipAndLanguage, Channel preferred, String email, String cellPhone) {
        var names = name.split(" ", 2);
        var words = relationshipAndLanguage.split(" ");
        return new Adult(names[0], names[1], words[0], words[1], preferred, email, cellPhone);
    }
}
