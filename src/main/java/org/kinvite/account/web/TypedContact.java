package org.kinvite.account.web;

import java.util.Optional;
import org.kinvite.account.SignInContact;
import org.springframework.validation.Errors;

/** An email address or phone number as a family typed it. */
final class TypedContact {

    private TypedContact() {}

    static Optional<SignInContact> of(String typed, String field, Errors errors) {
        try {
            return Optional.of(SignInContact.parse(typed));
        } catch (IllegalArgumentException neither) {
            errors.rejectValue(field, typed.isEmpty() ? "account.contact.missing" : "account.contact.wrong");
            return Optional.empty();
        }
    }
}
