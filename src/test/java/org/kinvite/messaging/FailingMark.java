package org.kinvite.messaging;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger whose database goes away after a message was accepted and before that is marked. */
class FailingMark extends LedgerRows {

    FailingMark(JdbcClient jdbc) {
        super(jdbc);
    }

    @Override
    boolean accept(Message accepted) {
        throw new IllegalStateException("the database is gone");
    }
}
