package org.kinvite.invitation;

/** The link is unknown, superseded or expired, or its invitation has ended; opening it again tells which. */
public class LinkNotUsable extends RuntimeException {}
