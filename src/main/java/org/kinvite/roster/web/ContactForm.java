package org.kinvite.roster.web;

import jakarta.validation.constraints.NotNull;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.roster.Guardian;

/** What the pencil opens, as typed: nothing of it is lost when it is refused. */
class ContactForm {

    private int version;

    @NotNull
    private Channel preferredContact;

    private String email;
    private String cellPhone;

    static ContactForm of(Guardian guardian) {
        var form = new ContactForm();
        form.version = guardian.version();
        form.preferredContact = guardian.preferredContact();
        form.email = guardian.contact(Channel.EMAIL).orElse("");
        form.cellPhone =
                guardian.contact(Channel.TEXT).map(PhoneNumber::readable).orElse("");
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public Channel getPreferredContact() {
        return preferredContact;
    }

    public void setPreferredContact(Channel preferredContact) {
        // nobody is reached by a letter without somebody who prints it
        this.preferredContact = preferredContact == Channel.LETTER ? null : preferredContact;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCellPhone() {
        return cellPhone;
    }

    public void setCellPhone(String cellPhone) {
        this.cellPhone = cellPhone;
    }
}
