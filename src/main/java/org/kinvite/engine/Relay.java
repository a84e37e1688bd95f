package org.kinvite.engine;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.kinvite.kernel.BackgroundWork;
import org.kinvite.kernel.SilentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the outbox to the engine, outside any transaction, and no faster than the engine takes it. Several application
 * instances relay side by side. Nothing is published while the engine does not know the models: what starts a process is
 * lost when nothing listens. So a message that went to an engine which has just lost its data is kept and sent again.
 */
@Component
class Relay extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final OutboxClaims claims;
    private final Settlement settlement;
    private final MessagePublisher publisher;
    private final ModelDeployment deployment;
    private final EngineKeys keys;
    private final EngineSettings settings;
    private final AdaptiveLimit limit;
    private final Deque<ClaimedMessage> claimed = new ArrayDeque<>();
    private final Outage outage = new Outage();
    private volatile boolean oneFamilyWaits;

    Relay(
            OutboxClaims claims,
            Settlement settlement,
            MessagePublisher publisher,
            ModelDeployment deployment,
            EngineKeys keys,
            EngineSettings settings) {
        super("outbox-relay", settings.requestTimeout());
        this.claims = claims;
        this.settlement = settlement;
        this.publisher = publisher;
        this.deployment = deployment;
        this.keys = keys;
        this.settings = settings;
        limit = new AdaptiveLimit(settings.maxInFlight(), System::nanoTime);
    }

    @TransactionalEventListener
    void on(MessagesAppended event) {
        if (!event.crowd()) {
            oneFamilyWaits = true;
        }
        wake();
    }

    /**
     * One round: write the answers that came, claim when there is nothing left to send, send what the limit allows. What
     * one family waits for is claimed at once and sent before what was claimed of a crowd.
     */
    @Override
    protected Duration step() {
        var more = false;
        if (!deployment.isDone()) {
            giveBackUnsent();
        }
        if (claimed.isEmpty()) {
            settlement.write();
            more = claim();
        } else if (oneFamilyWaits && limit.hasRoom()) {
            claimAhead();
        }
        send();
        if (more && limit.hasRoom()) {
            return AT_ONCE;
        }
        var pause = limit.pause();
        return pause.isZero() ? settings.pollInterval() : pause;
    }

    /** Answers whether more may be waiting. */
    private boolean claim() {
        if (!deployment.isDone() || !limit.hasRoom()) {
            return false;
        }
        oneFamilyWaits = false;
        var atMost = atMost();
        claimed.addAll(claims.claim(atMost, settings.lease()));
        return claimed.size() == atMost;
    }

    private void claimAhead() {
        oneFamilyWaits = false;
        claims.claimSingle(atMost(), settings.lease()).reversed().forEach(claimed::addFirst);
    }

    /** Little at a time while the engine is slow: what waits here cannot be sent by another instance. */
    private int atMost() {
        return Math.min(settings.batchSize(), 2 * limit.current());
    }

    private void send() {
        while (!claimed.isEmpty() && limit.hasRoom()) {
            var message = claimed.remove();
            if (System.nanoTime() + settings.requestTimeout().toNanos() - message.leasedUntil() < 0) {
                send(message);
            }
        }
    }

    private void send(ClaimedMessage message) {
        var startedIn = limit.start();
        var before = keys.before();
        publisher.publish(message).whenComplete((answer, failure) -> {
            if (failure == null) {
                if (keys.accept(answer.getMessageKey(), before)) {
                    taken(message);
                } else {
                    lost(message);
                }
            } else {
                rejected(message, Rejection.of(failure), startedIn);
            }
            wake();
        });
    }

    private void taken(ClaimedMessage message) {
        settlement.taken(message);
        limit.taken();
        outage.over();
    }

    private void lost(ClaimedMessage message) {
        keys.forget();
        deployment.doubt();
        settlement.lost(message);
        limit.done();
    }

    private void rejected(ClaimedMessage message, Rejection rejection, int startedIn) {
        if (rejection.is(Code.ALREADY_EXISTS)) {
            taken(message);
        } else if (rejection.isFinal()) {
            settlement.refused(message, rejection.code());
            limit.done();
        } else {
            settlement.pushedBack(message);
            limit.pushedBack(startedIn);
            outage.suspected(limit.pause(), rejection.code());
        }
    }

    /** How many messages of this instance the engine has not answered yet. */
    int inFlight() {
        return limit.inFlight();
    }

    /** Leaves the outbox so that another instance, or the next start, goes on at once. */
    @Override
    public void stop() {
        super.stop();
        try {
            awaitAnswers();
            giveBackUnsent();
            settlement.write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("claimed messages come back when their lease ends: {}", new SilentTrace(e));
        }
    }

    private void giveBackUnsent() {
        claimed.forEach(settlement::untouched);
        claimed.clear();
    }

    private void awaitAnswers() throws InterruptedException {
        var deadline = System.nanoTime() + settings.requestTimeout().toNanos();
        while (limit.inFlight() > 0 && System.nanoTime() < deadline) {
            rest(Duration.ofMillis(100));
        }
    }

    /** Stops after the jobs, which may still append messages. */
    @Override
    public int getPhase() {
        return JobPlaces.PHASE - 1;
    }
}
