package org.kinvite.staff.web;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.staff.DescribedUser;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.springframework.validation.Errors;

/** A staff user as an administrator types it: nothing of it is lost when it is refused. */
class UserForm {

    private static final int LONGEST_NAME = 200;

    private String name = "";
    private String email = "";
    private Role role = Role.STAFF;
    private Set<Long> sites = new LinkedHashSet<>();
    private int version;

    static UserForm of(StaffUser user) {
        var form = new UserForm();
        form.name = user.name();
        form.email = user.email();
        form.role = user.role();
        form.sites = user.sites();
        form.version = user.version();
        return form;
    }

    /** @param keptEmail which is taken as it is; null for a new user */
    void check(String keptEmail, Errors errors) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.rejectValue("name", "users.name.wrong", new Object[] {LONGEST_NAME}, null);
        }
        if (!email.equalsIgnoreCase(keptEmail) && !isEmail()) {
            errors.rejectValue("email", "users.email.wrong");
        }
        if (role == null) {
            errors.rejectValue("role", "users.role.missing");
        }
    }

    private boolean isEmail() {
        try {
            return !new EmailAddress(email).value().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    DescribedUser described() {
        return new DescribedUser(name, email, role, sites);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email.strip();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Set<Long> getSites() {
        return sites;
    }

    public void setSites(Set<Long> sites) {
        this.sites = sites;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
