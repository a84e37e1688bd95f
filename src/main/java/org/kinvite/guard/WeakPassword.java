package org.kinvite.guard;

/** The password would be guessed too soon. */
public class WeakPassword extends RuntimeException {}
