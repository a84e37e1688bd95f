package org.kinvite.rosterimport;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One batch of whatever import has one to do, in one transaction: what it did and how far it came are true together. */
@Component
class ImportStep {

    private final RosterImports imports;
    private final CheckBatch checkBatch;
    private final ApplyBatch applyBatch;

    ImportStep(RosterImports imports, CheckBatch checkBatch, ApplyBatch applyBatch) {
        this.imports = imports;
        this.checkBatch = checkBatch;
        this.applyBatch = applyBatch;
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
            imports.save(rosterImport);
        });
        return claimed.isPresent();
    }
}
