package org.kinvite.account;

/** The password would be guessed too soon. */
public class WeakPassword extends RuntimeException {}
