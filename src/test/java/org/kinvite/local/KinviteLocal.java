package org.kinvite.local;

import org.kinvite.Kinvite;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Step;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;

/** {@code mvn spring-boot:test-run}: Kinvite and everything it needs, on this machine. */
class KinviteLocal {

    public static void main(String[] args) {
        // libraries used before there is an application would log to the console, at length
        LoggingSystem.get(KinviteLocal.class.getClassLoader()).beforeInitialize();
        var processes = new LocalProcesses(LocalSettings.of(args));
        Runtime.getRuntime().addShutdownHook(new Thread(processes::stop, "stop"));
        try {
            processes.start();
            Step.tell(
                    processes.settings().operate()
                            ? "Starting Camunda with Operate, and Kinvite"
                            : "Starting Camunda and Kinvite",
                    percent -> {
                        var application = SpringApplication.from(Kinvite::main)
                                .with(LocalStack.class)
                                .withAdditionalProfiles("local")
                                .run(processes.settings().arguments(args));
                        processes.serve(application.getApplicationContext());
                    });
            System.out.print(Announcement.of(processes.settings()));
        } catch (LocalFailure failure) {
            processes.endWith(failure);
        }
    }
}
