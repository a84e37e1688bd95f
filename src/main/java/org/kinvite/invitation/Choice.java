package org.kinvite.invitation;

/** Something staff choose from a list. */
public record Choice(long id, String name) {}
