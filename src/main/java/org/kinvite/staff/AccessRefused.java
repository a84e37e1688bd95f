package org.kinvite.staff;

/** A signed-in staff user asked for something not granted; published when the request was answered with 404. */
public record AccessRefused(String what, long id) {}
