package org.kinvite.audit.command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs the command once the application is up, and ends with its exit code. */
@Component
@ConditionalOnProperty(VerifyCommand.OPTION)
class RunVerify implements ApplicationRunner {

    private final VerifyCommand command;
    private final ApplicationContext application;

    RunVerify(VerifyCommand command, ApplicationContext application) {
        this.command = command;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var outcome = command.run(arguments, System.out, System.err);
        System.exit(SpringApplication.exit(application, outcome::exitCode));
    }
}
