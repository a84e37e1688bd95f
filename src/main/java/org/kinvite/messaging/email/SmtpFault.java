package org.kinvite.messaging.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.PossiblyAccepted;
import org.kinvite.messaging.ProviderTrouble;
import org.kinvite.messaging.TemporarilyUnsendable;

/**
 * Why a mail was not sent, as far as that is known. Holds codes only: the relay's words repeat the address.
 *
 * <p>4yz is worth another try. 5yz to the recipient (RCPT) or to the mail (DATA) is about this contact; 5yz to the sender
 * (MAIL, sign-in) is about us, and a task for every family would be the wrong alarm.
 */
class SmtpFault extends RuntimeException {

    private static final Set<Integer> MAILBOX_CODES = Set.of(550, 551, 553);

    /** The step of the conversation that failed. */
    enum Step {
        CONNECT,
        SIGN_IN,
        SENDER,
        RECIPIENT,
        MAIL,
        FINAL_DOT
    }

    private final Step step;
    private final int code;
    private final boolean aboutPolicy;

    private SmtpFault(Step step, int code, boolean aboutPolicy) {
        super("SMTP " + step + (code > 0 ? " answered " + code : " without an answer"));
        this.step = step;
        this.code = code;
        this.aboutPolicy = aboutPolicy;
    }

    static SmtpFault ofConnecting(MessagingException e) {
        return new SmtpFault(e instanceof AuthenticationFailedException ? Step.SIGN_IN : Step.CONNECT, -1, false);
    }

    static SmtpFault of(MessagingException e, boolean finalDotSent) {
        var step = finalDotSent ? Step.FINAL_DOT : Step.MAIL;
        for (Exception each = e; each instanceof MessagingException known; each = known.getNextException()) {
            if (each instanceof SMTPAddressFailedException refused) {
                return new SmtpFault(Step.RECIPIENT, refused.getReturnCode(), isAboutPolicy(refused));
            }
            if (each instanceof SMTPSenderFailedException refused) {
                return new SmtpFault(Step.SENDER, refused.getReturnCode(), false);
            }
            if (each instanceof SMTPSendFailedException refused) {
                var sender =
                        refused.getCommand() != null && refused.getCommand().startsWith("MAIL");
                return new SmtpFault(sender ? Step.SENDER : step, refused.getReturnCode(), false);
            }
        }
        return new SmtpFault(step, -1, false);
    }

    /** RFC 3463: 5.7.x is a refusal by policy (spam, relaying), not a statement about the mailbox. */
    private static boolean isAboutPolicy(MessagingException refused) {
        return refused.getMessage() != null && refused.getMessage().matches("(?s)\\d{3}[ -]5\\.7\\..*");
    }

    /** Whether the relay had closed the connection, or was about to, before the mail began. */
    boolean connectionWasStale() {
        return step != Step.FINAL_DOT && (code == -1 || code == 421);
    }

    /** What the ledger acts on. */
    RuntimeException verdict(Duration pause) {
        if (code >= 400 && code < 500) {
            return new TemporarilyUnsendable(pause, this);
        }
        return switch (step) {
            case CONNECT -> new TemporarilyUnsendable(pause, this);
            case SIGN_IN, SENDER ->
                code == -1 && step == Step.SENDER
                        ? new TemporarilyUnsendable(pause, this)
                        : new ProviderTrouble(getMessage());
            case RECIPIENT ->
                code < 500
                        ? new TemporarilyUnsendable(pause, this)
                        : new ContactUnreachable(
                                MAILBOX_CODES.contains(code) && !aboutPolicy ? Reason.MAILBOX_UNKNOWN : Reason.REFUSED);
            case MAIL -> code < 500 ? new TemporarilyUnsendable(pause, this) : new ContactUnreachable(Reason.REFUSED);
            case FINAL_DOT -> code < 500 ? new PossiblyAccepted(getMessage()) : new ContactUnreachable(Reason.REFUSED);
        };
    }
}
