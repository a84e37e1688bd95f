package org.kinvite.staff.command;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Runs the command once the application is up, and ends with its exit code. */
@Component("runAdministratorCommand")
@ConditionalOnProperty(AdministratorCommand.EMAIL)
class RunAsCommand implements ApplicationRunner {

    private final AdministratorCommand command;
    private final ApplicationContext application;

    RunAsCommand(AdministratorCommand command, ApplicationContext application) {
        this.command = command;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var exitCode = command.run(arguments, System.out, System.err);
        System.exit(SpringApplication.exit(application, () -> exitCode));
    }
}
