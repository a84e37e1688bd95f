package org.kinvite.staff.command;

import java.io.PrintStream;
import org.kinvite.staff.MakeAdministrator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * {@code --kinvite.administrator=EMAIL [--name=NAME] [--agency=NAME]}: prints a link with which that person chooses a
 * password. Whoever can run it holds the database's password anyway; it ends at once, so that it cannot be left switched on.
 */
@Component
class AdministratorCommand {

    /** The option that makes a start of the application this command. */
    static final String EMAIL = "kinvite.administrator";

    private final MakeAdministrator makeAdministrator;

    AdministratorCommand(MakeAdministrator makeAdministrator) {
        this.makeAdministrator = makeAdministrator;
    }

    /** @return the exit code: 0 when it was done, 1 when the command line is wrong */
    int run(ApplicationArguments arguments, PrintStream out, PrintStream err) {
        try {
            var made = makeAdministrator.make(
                    value(arguments, EMAIL), value(arguments, "name"), value(arguments, "agency"));
            out.println(made.name() + " is an administrator of " + made.agency() + ".");
            out.println("Choose a password within " + made.life().toMinutes() + " minutes, once:");
            out.println(made.link());
            return 0;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return 1;
        }
    }

    private static String value(ApplicationArguments arguments, String option) {
        var values = arguments.getOptionValues(option);
        return values == null || values.isEmpty() ? "" : values.getLast().strip();
    }
}
