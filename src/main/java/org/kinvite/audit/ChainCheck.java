package org.kinvite.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinvite.audit.ChainProblem.Kind;

/** One walk along the chain, seal by seal. */
class ChainCheck {

    private static final int LISTED = 20;

    private final ChainEnds.Ends ends;
    private final ChainKeys keys;
    private final ErasedSubjects.Known erased;
    private final Optional<Anchor> anchor;
    private final Map<String, ChainMac> macs = new HashMap<>();
    private final List<ChainProblem> problems = new ArrayList<>();
    private long broken;
    private long position;
    private byte[] previous;
    private long verified;
    private long blanked;

    ChainCheck(ChainEnds.Ends ends, ChainKeys keys, ErasedSubjects.Known erased, Optional<Anchor> anchor) {
        this.ends = ends;
        this.keys = keys;
        this.erased = erased;
        this.anchor = anchor;
        position = ends.base().position();
        previous = ends.base().hash();
        if (!ends.base().isProven(ChainEnds.BASE, keys)) {
            tell(ChainProblem.at(Kind.BEGINNING_CHANGED, position));
        }
    }

    void seal(StoredSeal seal) {
        if (seal.position() != position + 1) {
            tell(ChainProblem.at(Kind.SEAL_REMOVED, position + 1));
        }
        var mac = macs.computeIfAbsent(seal.keyId(), keys::mac);
        if (seal.entry() == null) {
            tell(new ChainProblem(Kind.ENTRY_REMOVED, seal.position(), seal.entryId(), null, null));
        } else if (!seal.follows(previous, mac)) {
            tell(ChainProblem.of(Kind.CHANGED, seal.position(), seal.entry()));
        } else {
            details(seal, mac);
        }
        anchor.filter(noted -> noted.position() == seal.position() && !noted.fits(seal.hash()))
                .ifPresent(noted -> tell(ChainProblem.at(Kind.ANCHOR_DIFFERS, seal.position())));
        position = seal.position();
        previous = seal.hash();
    }

    private void details(StoredSeal seal, ChainMac mac) {
        if (seal.hasItsDetails(mac)) {
            verified++;
        } else if (!seal.hasBlankDetails()) {
            tell(ChainProblem.of(Kind.CHANGED, seal.position(), seal.entry()));
        } else if (erased.explain(seal.entry())) {
            verified++;
            blanked++;
        } else {
            tell(ChainProblem.of(Kind.DETAILS_REMOVED, seal.position(), seal.entry()));
        }
        if (seal.entry().action().equals(SealBatch.BROKEN)) {
            tell(ChainProblem.of(Kind.FOUND_BY_SEALING, seal.position(), seal.entry()));
        }
    }

    /** There are no more seals. */
    void end() {
        var head = ends.head();
        if (position != head.position()
                || !ChainMac.same(previous, head.hash())
                || !head.isProven(ChainEnds.HEAD, keys)) {
            tell(ChainProblem.at(Kind.CUT_OFF, Math.max(1, Math.min(position, head.position()))));
        }
        anchor.filter(noted -> noted.position() > position)
                .ifPresent(noted -> tell(ChainProblem.at(Kind.ANCHOR_DIFFERS, noted.position())));
    }

    void neverSealed(TrailRow entry) {
        tell(ChainProblem.of(Kind.ADDED, 0, entry));
    }

    private void tell(ChainProblem problem) {
        broken++;
        if (problems.size() < LISTED) {
            problems.add(problem);
        }
    }

    ChainReport report(long waiting) {
        var head = ends.head();
        var anchorGone = anchor.filter(noted -> noted.position() <= ends.base().position())
                .isPresent();
        return new ChainReport(
                ends.base().position() + 1,
                head.position(),
                verified,
                blanked,
                waiting,
                head.position() == 0 ? null : new Anchor(head.position(), head.hash()).toString(),
                anchorGone,
                List.copyOf(problems),
                broken);
    }
}
