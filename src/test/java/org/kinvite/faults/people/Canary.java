package org.kinvite.faults.people;

import org.kinvite.faults.stack.Installation;

/** A guardian whose name, phone and email appear nowhere else, so that they are noticed wherever they get. */
public record Canary(long guardian, String firstName, String lastName, String email, String phone) {

    /** Gives the first guardian of a cohort of one, who prefers text, all of it. */
    public static Canary of(Cohort cohort, Installation installation) {
        var n = cohort.first();
        var phone = Reckoning.of(cohort, installation).traces().phones().getFirst();
        var canary =
                new Canary(n, "Zaphkielle" + n, "Quixworth" + n, "zaphkielle%d@quixworth.example".formatted(n), phone);
        installation
                .database()
                .asked()
                .sql("UPDATE guardian SET first_name = ?, last_name = ?, email = ? WHERE id = ?")
                .params(canary.firstName, canary.lastName, canary.email, n)
                .update();
        return canary;
    }

    /** The phone without its country, as people write it into a search field. */
    public String nationalPhone() {
        return phone.substring(2);
    }
}
