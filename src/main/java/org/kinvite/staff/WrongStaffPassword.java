package org.kinvite.staff;

/** The password that was typed is not the user's. */
public class WrongStaffPassword extends RuntimeException {}
