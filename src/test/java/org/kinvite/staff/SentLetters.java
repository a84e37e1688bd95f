package org.kinvite.staff;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;

/** Letters to staff that a test sent, each with the path of its link; it can be told to refuse them. */
@Primary
public class SentLetters implements StaffPost {

    /** A letter, and where its link leads. */
    public record Sent(StaffLetter letter, String path) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile RuntimeException trouble;

    @Override
    public void deliver(StaffLetter letter) {
        if (trouble != null) {
            throw trouble;
        }
        sent.add(new Sent(letter, letter.path().get()));
    }

    @Override
    public String address(String path) {
        return "https://kinvite.example.org" + path;
    }

    /** @param trouble what the next letters meet; null when nothing */
    public void meet(RuntimeException trouble) {
        this.trouble = trouble;
    }

    /** Those to an email, the newest last. */
    public List<Sent> to(String email) {
        return sent.stream()
                .filter(one -> one.letter().recipient().equals(email))
                .toList();
    }
}
