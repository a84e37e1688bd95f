package org.kinvite.processtest;

import io.camunda.process.test.api.CamundaAssertAwaitBehavior;
import java.time.Duration;
import org.assertj.core.api.SoftAssertionsProvider.ThrowingRunnable;

/** Waits for nothing: for an engine that has come to rest, and must not be given time to change its mind. */
final class AskedOnce implements CamundaAssertAwaitBehavior {

    @Override
    public void untilAsserted(ThrowingRunnable assertion) {
        try {
            assertion.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void setAssertionTimeout(Duration timeout) {
        throw new UnsupportedOperationException("nothing is waited for");
    }

    @Override
    public void setAssertionInterval(Duration interval) {
        throw new UnsupportedOperationException("nothing is waited for");
    }
}
