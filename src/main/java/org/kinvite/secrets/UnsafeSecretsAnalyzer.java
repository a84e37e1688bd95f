package org.kinvite.secrets;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts the application which secrets to set, and how to make them. */
class UnsafeSecretsAnalyzer extends AbstractFailureAnalyzer<UnsafeSecrets> {

    private static final String ACTION = """
            Set each of them to a value of its own, in a configuration file that only the application can read, or as the
            environment variable beside it. Make a key with

                openssl rand -base64 32

            and a password with

                openssl rand -base64 24

            Keep them where they outlive this machine: without its key a PIN cannot be read again. If the database needs no
            password because it knows its clients otherwise, say %s=true.""";

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeSecrets unsafe) {
        var list = unsafe.weak().stream()
                .map(weak -> "    %s (%s) %s".formatted(weak.property(), weak.environmentVariable(), weak.why()))
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "Outside the local stack Kinvite does not start with secrets that are missing or that others know:\n\n"
                        + list,
                ACTION.formatted(FindWeakSecrets.WITHOUT_PASSWORD),
                unsafe);
    }
}
