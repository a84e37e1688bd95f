package org.kinvite.local.sample;

import java.util.List;
import java.util.stream.Stream;
import org.kinvite.kernel.Channel;

/**
 * One family: each child's record names the same adults, each time as a guardian of its own.
 *
 * @param b null when there is no Parent/Guardian B
 * @param others who may pick the children up, but may never be invited
 */
record Household(List<Child> children, Adult a, Adult b, List<Adult> others) {

    /** A child and the stays at sites; the last one lasts unless it has an end. */
    record Child(String firstName, String lastName, List<Stay> stays) {

        static Child at(SampleSite site, int classroom, String firstName, String lastName) {
            return new Child(firstName, lastName, List.of(new Stay(site, classroom, classroom, null)));
        }
    }

    /** @param endedOn an ISO date; null while it lasts */
    record Stay(SampleSite site, int classroom, int program, String endedOn) {}

    /** @param email null when the record has none, as {@code cellPhone} */
    record Adult(
            String firstName,
            String lastName,
            String relationship,
            String language,
            Channel preferred,
            String email,
            String cellPhone) {}

    Stream<Adult> adults() {
        return Stream.concat(Stream.ofNullable(a), Stream.concat(Stream.ofNullable(b), others.stream()));
    }
}
