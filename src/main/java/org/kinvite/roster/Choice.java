package org.kinvite.roster;

/** One of the sites, programs or classrooms to choose from. */
public record Choice(long id, String name) {}
