package org.kinvite.roster;

/** Where a student is enrolled now: one Site Enrollment in words. */
public record StudentPlace(long studentId, long siteId, String site, String program, String classroom) {}
