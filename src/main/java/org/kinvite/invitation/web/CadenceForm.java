package org.kinvite.invitation.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kinvite.invitation.CadenceDays;
import org.kinvite.invitation.CadenceInForce;
import org.springframework.validation.Errors;

/** The cadence as typed: nothing of it is lost when it is refused. Reminders that are left empty are not sent. */
class CadenceForm {

    private int version;
    private List<String> days = new ArrayList<>();
    private String expiry = "";
    private boolean otherChannelAllowed;

    static CadenceForm of(CadenceInForce cadence) {
        var form = new CadenceForm();
        var days = cadence.inDays();
        form.version = cadence.version();
        form.setDays(days.reminders().stream().map(String::valueOf).toList());
        form.expiry = Integer.toString(days.expiry());
        form.otherChannelAllowed = cadence.otherChannelAllowed();
        return form;
    }

    /** The days that were typed, or null when {@code errors} tells what is wrong with them. */
    CadenceDays read(Errors errors) {
        var reminders = new ArrayList<Integer>();
        var last = 0;
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).isEmpty()) {
                last = dayAfter(last, days.get(i), "days[" + i + "]", "reminder", CadenceDays.LAST_DAY - 1, errors);
                reminders.add(last);
            }
        }
        if (reminders.isEmpty()) {
            errors.rejectValue("days[0]", "settings.cadence.reminder.none");
        }
        dayAfter(last, expiry, "expiry", "expiry", CadenceDays.LAST_DAY, errors);
        return errors.hasErrors() ? null : new CadenceDays(reminders, Integer.parseInt(expiry));
    }

    /** The typed day; the earlier one when it is none, so that one mistake is told once. */
    private static int dayAfter(int earlier, String typed, String field, String what, int latest, Errors errors) {
        var day = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : 0;
        if (day < 1 || day > latest) {
            errors.rejectValue(field, "settings.cadence." + what + ".wrong", new Object[] {latest}, null);
            return earlier;
        }
        if (day <= earlier) {
            errors.rejectValue(field, "settings.cadence." + what + ".early", new Object[] {earlier}, null);
            return earlier;
        }
        return day;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<String> getDays() {
        return days;
    }

    /** As many as can be typed, whatever was sent. */
    public void setDays(List<String> typed) {
        days = new ArrayList<>(typed.stream()
                .limit(CadenceDays.MOST_REMINDERS)
                .map(String::strip)
                .toList());
        days.addAll(Collections.nCopies(CadenceDays.MOST_REMINDERS - days.size(), ""));
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry.strip();
    }

    public boolean isOtherChannelAllowed() {
        return otherChannelAllowed;
    }

    public void setOtherChannelAllowed(boolean otherChannelAllowed) {
        this.otherChannelAllowed = otherChannelAllowed;
    }
}
