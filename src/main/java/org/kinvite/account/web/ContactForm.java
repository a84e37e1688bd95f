package org.kinvite.account.web;

/** What a family wants to sign in with from now on, and its password. */
public class ContactForm {

    private String contact = "";
    private String password = "";

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
}
