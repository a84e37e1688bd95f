package org.kinvite.account;

/** An account with this sign-in contact exists and the password given is not its own. */
public class SignInContactTaken extends RuntimeException {}
