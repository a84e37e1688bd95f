package org.kinvite.messaging;

/** Why a message is sent; each has a template for email and one for text. */
public enum Purpose {
    INVITATION,
    REMINDER
}
