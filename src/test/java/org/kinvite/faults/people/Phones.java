package org.kinvite.faults.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** US numbers that are reserved for fiction, enough of them that no two guardians share one. */
final class Phones {

    private static final int A_CODE = 90;
    private static final Set<Integer> OF_THE_SAMPLE = Set.of(718, 347, 929, 646, 917, 212, 651, 612, 763, 808);
    private static final List<Integer> AREA_CODES = IntStream.range(201, 990)
            .filter(code -> !OF_THE_SAMPLE.contains(code))
            .filter(code -> canBeTexted("+1%d5550100".formatted(code)))
            .boxed()
            .toList();

    private Phones() {}

    static String mobile(int n) {
        return "+1%d555%04d".formatted(AREA_CODES.get(n / A_CODE), 100 + n % A_CODE);
    }

    private static boolean canBeTexted(String number) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            var parsed = numbers.parse(number, null);
            return numbers.isValidNumber(parsed)
                    && numbers.getNumberType(parsed) == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }
}
