package org.kinvite.staff;

/** It would leave the agency without an administrator who can sign in. */
public class LastAdministrator extends RuntimeException {}
