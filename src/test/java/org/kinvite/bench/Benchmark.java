package org.kinvite.bench;

import org.junit.jupiter.api.BeforeEach;
import org.kinvite.bench.load.Cores;
import org.kinvite.bench.load.FirstDay;
import org.kinvite.bench.load.Product;
import org.kinvite.faults.stack.Installation;
import org.kinvite.faults.stack.TheApplication;

/** What all measurements share: one installation with the product's own settings. */
abstract class Benchmark {

    private static boolean trained;

    final Installation installation = Installation.shared();
    final Product product = new Product(installation);
    TheApplication application;

    @BeforeEach
    void asDelivered() {
        var settings = Product.settings(installation);
        if (!trained) {
            installation.train(settings, new FirstDay(installation, product)::work);
            trained = true;
        }
        application = installation.restarted(settings);
        Cores.brokerYields(installation);
    }
}
