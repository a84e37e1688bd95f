package org.kinvite.account;

/** The guardian is linked to a family account already. */
public class AlreadyRegistered extends RuntimeException {}
