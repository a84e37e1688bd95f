package org.kinvite.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away what is left of the sessions that an Unlink has ended: they are of no use since its commit, and their rows
 * should not lie around either. Sessions of an account that has another link, or began after the Unlink, stay.
 */
@Component
public class EndFamilySessions {

    private static final Logger LOG = LoggerFactory.getLogger(EndFamilySessions.class);

    private final AccountLinks links;
    private final FamilyAccounts accounts;
    private final EndedSessions endedSessions;

    EndFamilySessions(AccountLinks links, FamilyAccounts accounts, EndedSessions endedSessions) {
        this.links = links;
        this.accounts = accounts;
        this.endedSessions = endedSessions;
    }

    /** Doing it twice changes nothing. */
    @Transactional
    public void end(long linkId) {
        var link = links.findById(linkId).orElseThrow();
        var account = accounts.findById(link.accountId()).orElseThrow();
        var ended = endedSessions.remove(account.id(), account.session().name());
        LOG.info("link {} was cut: {} ended sessions taken away", linkId, ended);
    }
}
