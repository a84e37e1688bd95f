package org.kinvite.bench.report;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives measurements the one {@link Report} of the run, and prints its table after the last one. */
final class Reporting implements ParameterResolver {

    private record Printed(Report report) implements CloseableResource {
        @Override
        public void close() {
            System.out.println(report.table());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Report.class;
    }

    @Override
    public Report resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(Reporting.class))
                .getOrComputeIfAbsent(Printed.class, key -> new Printed(new Report()), Printed.class)
                .report();
    }
}
