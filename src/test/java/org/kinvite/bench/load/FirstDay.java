package org.kinvite.bench.load;

import org.kinvite.faults.stack.Installation;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.local.sample.SampleStaff;

/**
 * What the run does that makes the AOT cache: a little of everything that is measured, so that what starts with the cache
 * starts with what the compiler learned (JEP 515).
 */
public record FirstDay(Installation installation, Product product) {

    private static final int GUARDIANS = 1_000;
    private static final int FAMILIES = 40;
    private static final int LOOKS = 30;

    /** On a system whose first instance is ready. */
    public void work() {
        product.inviteGroup(GUARDIANS);
        new Families(installation, product).register(FAMILIES);
        var desk = new Desk(
                installation.instance(), SampleStaff.SUPERVISOR, SampleStaff.PASSWORD, "/parent-accounts?site=101");
        for (int n = 0; n < LOOKS; n++) {
            for (var look : Look.values()) {
                look.at(desk, SampleSite.MAPLE_STREET.id());
            }
        }
    }
}
