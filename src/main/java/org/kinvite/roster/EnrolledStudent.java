package org.kinvite.roster;

/** A row of Site Enrollments: a student and one of the places where the student is, or was, enrolled. */
public record EnrolledStudent(
        long studentId, String firstName, String lastName, String site, String program, String classroom) {

    /** Whether the student's data were erased. */
    public boolean isErased() {
        return Erased.is(firstName, lastName);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
