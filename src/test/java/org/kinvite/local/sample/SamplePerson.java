package org.kinvite.local.sample;

/** A guardian of the sample agency: the rows of the guardian and the student, and the guardian's full name. */
public record SamplePerson(long guardianId, long studentId, String name) {}
