package org.kinvite.privacy.web;

import org.kinvite.privacy.ChosenRetention;
import org.kinvite.privacy.RetentionPeriods;
import org.springframework.validation.Errors;

/** Retention as typed: nothing of it is lost when it is refused. */
class PrivacyForm {

    private int version;
    private String messageDays = "";
    private String invitationDays = "";
    private String auditYears = "";

    static PrivacyForm of(ChosenRetention chosen) {
        var form = new PrivacyForm();
        form.version = chosen.version();
        form.messageDays = Integer.toString(chosen.periods().messageDays());
        form.invitationDays = Integer.toString(chosen.periods().invitationDays());
        form.auditYears = Integer.toString(chosen.periods().auditYears());
        return form;
    }

    /** What was typed, or null when {@code errors} tells what is wrong with it. */
    RetentionPeriods read(Errors errors) {
        var messages =
                within("messageDays", messageDays, RetentionPeriods.LEAST_DAYS, RetentionPeriods.MOST_DAYS, errors);
        var invitations = within(
                "invitationDays", invitationDays, RetentionPeriods.LEAST_DAYS, RetentionPeriods.MOST_DAYS, errors);
        var audit = within("auditYears", auditYears, RetentionPeriods.LEAST_YEARS, RetentionPeriods.MOST_YEARS, errors);
        return errors.hasErrors() ? null : new RetentionPeriods(messages, invitations, audit);
    }

    private static int within(String field, String typed, int least, int most, Errors errors) {
        var value = typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : -1;
        if (value < least || value > most) {
            errors.rejectValue(field, "privacy.settings.wrong", new Object[] {least, most}, null);
        }
        return value;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getMessageDays() {
        return messageDays;
    }

    public void setMessageDays(String messageDays) {
        this.messageDays = messageDays.strip();
    }

    public String getInvitationDays() {
        return invitationDays;
    }

    public void setInvitationDays(String invitationDays) {
        this.invitationDays = invitationDays.strip();
    }

    public String getAuditYears() {
        return auditYears;
    }

    public void setAuditYears(String auditYears) {
        this.auditYears = auditYears.strip();
    }
}
