package org.kinvite.invitation.web;

/** What a family types to register. */
public class RegistrationForm {

    private String password = "";

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
