package org.kinvite.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kinvite.kernel.Channel;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A courier that does what a test tells it, and counts. */
class ScriptedCourier implements Courier {

    final AtomicInteger delivered = new AtomicInteger();
    final AtomicInteger lookUps = new AtomicInteger();
    final List<Dispatch> dispatches = new ArrayList<>();
    boolean sawTransaction;
    Supplier<Receipt> answer = () -> new Receipt("SM" + delivered.incrementAndGet(), 2);
    Supplier<Optional<Receipt>> lookUp = Optional::empty;

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public Receipt deliver(Dispatch dispatch) {
        synchronized (this) {
            dispatches.add(dispatch);
            sawTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
        }
        return answer.get();
    }

    @Override
    public Optional<Receipt> find(LostDispatch lost) {
        lookUps.incrementAndGet();
        return lookUp.get();
    }
}
