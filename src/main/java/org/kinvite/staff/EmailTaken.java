package org.kinvite.staff;

/** Another staff user, of this agency or another, signs in with that email. */
public class EmailTaken extends RuntimeException {}
