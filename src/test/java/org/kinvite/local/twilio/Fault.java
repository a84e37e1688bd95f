package org.kinvite.local.twilio;

import java.time.Duration;

/** What the stand-in does to the next POST instead of just accepting it. */
public sealed interface Fault {

    /** Answers with that HTTP status and Twilio error code, and accepts nothing. */
    record Answer(int status, int code) implements Fault {}

    /** Accepts the text, then answers with that HTTP status all the same. */
    record AnswerAfterAccepting(int status) implements Fault {}

    /** Closes the connection without an answer, and accepts nothing. */
    record DropBeforeAccepting() implements Fault {}

    /** Accepts the text, then closes the connection without an answer. */
    record DropAfterAccepting() implements Fault {}

    /** Accepts the text, and answers only after that time. */
    record Delay(Duration duration) implements Fault {}
}
