package org.kinvite.rosterimport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of whatever import has one to do, in one transaction: what it did and how far it came are true together. */
@Component
class ImportStep {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStep.class);

    private final RosterImports imports;
    private final CheckBatch checkBatch;
    private final ApplyBatch applyBatch;
    private final BeginApplying beginApplying;

    ImportStep(RosterImports imports, CheckBatch checkBatch, ApplyBatch applyBatch, BeginApplying beginApplying) {
        this.imports = imports;
        this.checkBatch = checkBatch;
        this.applyBatch = applyBatch;
        this.beginApplying = beginApplying;
    }

    /** @return whether there was anything to do */
    @Transactional
    public boolean run() {
        var claimed = imports.claimBatch();
        claimed.ifPresent(rosterImport -> {
            if (rosterImport.state() == ImportState.CHECKING) {
                checkBatch.run(rosterImport);
            } else {
                applyBatch.run(rosterImport);
            }
            goOn(imports.save(rosterImport));
        });
        return claimed.isPresent();
    }

    /** Whoever uploaded it may have decided beforehand; if many would leave, a person must look first. */
    private void goOn(RosterImport rosterImport) {
        if (rosterImport.state() != ImportState.CHECKED) {
            return;
        }
        rosterImport.decidedBeforehand().ifPresent(choices -> {
            try {
                beginApplying.begin(rosterImport, choices, rosterImport.startedBy());
                imports.save(rosterImport);
            } catch (ApplyRoster.ManyWouldLeave many) {
                LOG.warn("import {} waits for a person: many students would leave", rosterImport.id());
            }
        });
    }
}
