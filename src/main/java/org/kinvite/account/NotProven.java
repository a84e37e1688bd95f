package org.kinvite.account;

/** The contact was not proven, or its proof was used or has grown too old: it takes another code. */
public class NotProven extends RuntimeException {}
