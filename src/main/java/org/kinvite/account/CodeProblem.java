package org.kinvite.account;

import java.util.Optional;
import org.kinvite.guard.TooManyTries;
import org.kinvite.messaging.ContactUnreachable;

/**
 * Why there is no code, or not the right one, as pages tell it: {@code account.code.problem.<reason>}.
 *
 * @param minutes how long to wait, where waiting helps; else 0
 */
public record CodeProblem(String reason, long minutes) {

    public CodeProblem(String reason) {
        this(reason, 0);
    }

    public CodeProblem(CodeAnswer answer) {
        this(answer.name());
    }

    /** What kept {@code send} from sending a code; empty when it was sent. */
    public static Optional<CodeProblem> of(Runnable send) {
        try {
            send.run();
            return Optional.empty();
        } catch (TooManyTries pause) {
            return Optional.of(new CodeProblem(Attempts.ofPasswords(pause) ? "PASSWORDS" : "PAUSE", pause.minutes()));
        } catch (ContactUnreachable unreachable) {
            return Optional.of(new CodeProblem(
                    switch (unreachable.reason()) {
                        case NOT_A_MOBILE, INVALID_NUMBER -> "NO_TEXTS";
                        case OPTED_OUT -> "OPTED_OUT";
                        default -> "UNREACHABLE";
                    }));
        } catch (CodeNotSent trouble) {
            return Optional.of(new CodeProblem("NOT_NOW"));
        }
    }
}
