package org.kinvite.bench.report;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives measurements the one {@link Report} of the run, tells how long they took, and prints its table after the last one. */
final class Reporting implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(Reporting.class);

    private record Printed(Report report) implements CloseableResource {
        @Override
        public void close() {
            report.wholeTook();
            System.out.println(report.table());
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var measurement = test.getRequiredTestMethod();
        report(test).took(measurement.getDeclaringClass().getSimpleName() + "." + measurement.getName());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Report.class;
    }

    @Override
    public Report resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return report(test);
    }

    private static Report report(ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Printed.class, key -> new Printed(new Report()), Printed.class)
                .report();
    }
}
