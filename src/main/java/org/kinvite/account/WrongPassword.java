package org.kinvite.account;

/** Not the password of the account. */
public class WrongPassword extends RuntimeException {}
