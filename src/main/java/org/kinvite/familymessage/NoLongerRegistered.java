package org.kinvite.familymessage;

/** The guardian was unlinked before the message was sent: it ends, and nothing is sent. */
public class NoLongerRegistered extends RuntimeException {}
