package org.kinvite.bench;

import org.junit.jupiter.api.BeforeEach;
import org.kinvite.bench.load.Product;
import org.kinvite.faults.stack.Installation;
import org.kinvite.faults.stack.TheApplication;

/** What all measurements share: one installation with the product's own settings. */
abstract class Benchmark {

    final Installation installation = Installation.shared();
    final Product product = new Product(installation);
    TheApplication application;

    @BeforeEach
    void asDelivered() {
        application = installation.restarted(Product.settings(installation));
    }
}
