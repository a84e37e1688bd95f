package org.kinvite.faults.matrix;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Collects the rows of a run; its table is written after each row, and printed after the last one. */
final class Matrix implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace OURS = Namespace.create(Matrix.class);

    private static final class Results implements CloseableResource {

        private final Map<Integer, Result> byFault = new TreeMap<>();

        Results() {
            System.out.printf("%nThe seed of the fault matrix is %d (-Dkinvite.faults.seed=%1$d)%n%n", Moments.SEED);
        }

        synchronized void add(Result result) {
            byFault.merge(result.fault(), result, Result::and);
            Summary.write(byFault.values());
        }

        @Override
        public synchronized void close() {
            System.out.println(Summary.table(byFault.values()));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Row.class;
    }

    @Override
    public Row resolveParameter(ParameterContext parameter, ExtensionContext test) {
        results(test);
        var fault = test.getRequiredTestMethod().getAnnotation(Fault.class);
        var row = new Row(fault.value(), fault.what(), new Moments(fault.value()));
        test.getStore(OURS).put(Row.class, row);
        return row;
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        var row = test.getStore(OURS).get(Row.class, Row.class);
        test.getExecutionException().ifPresent(failure -> {
            row.failed();
            row.note(firstLine(failure));
        });
        var result = row.result();
        results(test).add(result);
        if (!result.holds() && test.getExecutionException().isEmpty()) {
            throw new AssertionError("does not hold: " + result);
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse(failure.toString());
    }

    private static Results results(ExtensionContext test) {
        return test.getRoot().getStore(OURS).getOrComputeIfAbsent(Results.class, key -> new Results(), Results.class);
    }
}
