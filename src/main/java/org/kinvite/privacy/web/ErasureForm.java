package org.kinvite.privacy.web;

import org.kinvite.privacy.ErasureReason;
import org.springframework.validation.Errors;

/** Why a family is erased, and that whoever does it means it. */
class ErasureForm {

    private ErasureReason reason;
    private boolean sure;

    void check(Errors errors) {
        if (reason == null && !errors.hasFieldErrors("reason")) {
            errors.rejectValue("reason", "privacy.erase.reason.missing");
        }
        if (!sure && !errors.hasFieldErrors("sure")) {
            errors.rejectValue("sure", "privacy.erase.sure.missing");
        }
    }

    public ErasureReason getReason() {
        return reason;
    }

    public void setReason(ErasureReason reason) {
        this.reason = reason;
    }

    public ErasureReason[] getReasons() {
        return ErasureReason.values();
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
