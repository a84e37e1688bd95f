package org.kinvite.faults.provider;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.kinvite.kernel.Channel;
import org.kinvite.local.child.Ports;
import org.kinvite.local.twilio.Text;
import org.kinvite.local.twilio.TwilioStandIn;

/** The mail relay and the Twilio stand-in. They outlive the application, and know what they took from it. */
public final class Providers implements AutoCloseable {

    /** What the text provider's account must show: made for this run. */
    public static final String AUTH_TOKEN = UUID.randomUUID().toString();

    private static final Consumer<Accepted> NOBODY = message -> {};

    private final Queue<Accepted> all = new ConcurrentLinkedQueue<>();
    private final int mailPort = Ports.free();
    private final Mailboxes mailboxes = new Mailboxes(mailPort, this::took);
    private final TwilioStandIn twilio;
    private volatile Consumer<Accepted> listener = NOBODY;

    public Providers() throws IOException {
        mailboxes.start();
        twilio = TwilioStandIn.start(0, null, AUTH_TOKEN);
        twilio.onAccepted(text -> took(accepted(text)));
    }

    private static Accepted accepted(Text text) {
        var callback = text.statusCallback();
        var ledgerId = Long.parseLong(callback.substring(callback.lastIndexOf('/') + 1));
        return Accepted.message(Channel.TEXT, text.to(), ledgerId, text.sid(), text.body());
    }

    private void took(Accepted message) {
        all.add(message);
        listener.accept(message);
    }

    /** A mail that another relay took, which some test scripted, as it came over the wire. */
    public void tookAsWell(String mail) throws MessagingException {
        var message = new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        took(Mailboxes.read(message, ((InternetAddress) message.getAllRecipients()[0]).getAddress()));
    }

    /** Everything that was accepted, oldest first. */
    public List<Accepted> accepted() {
        return List.copyOf(all);
    }

    /** {@code told} hears of each message when it was accepted and before the application is answered. */
    public void onAccepted(Consumer<Accepted> told) {
        listener = told;
    }

    /** Nobody listens, and nothing fails any more. */
    public void calmDown() {
        listener = NOBODY;
        twilio.noMoreFaults();
    }

    public TwilioStandIn twilio() {
        return twilio;
    }

    public int mailPort() {
        return mailPort;
    }

    @Override
    public void close() {
        mailboxes.stop();
        twilio.close();
    }
}
