package org.kinvite.account;

/** Another account signs in with this contact. Only tell it to who has proven the contact. */
public class SignInContactTaken extends RuntimeException {}
