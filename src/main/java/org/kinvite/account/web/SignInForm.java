package org.kinvite.account.web;

import java.util.Optional;
import org.kinvite.account.SignInContact;
import org.springframework.validation.Errors;

/** What a family types to sign in. */
public class SignInForm {

    private String contact = "";
    private String password = "";
    private String next = "";

    /** The contact, if the form can be sent on. */
    Optional<SignInContact> check(Errors errors) {
        if (password.isEmpty()) {
            errors.rejectValue("password", "account.password.missing");
        }
        var typed = TypedContact.of(contact, "contact", errors);
        return errors.hasErrors() ? Optional.empty() : typed;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
