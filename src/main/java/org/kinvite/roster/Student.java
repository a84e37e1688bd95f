package org.kinvite.roster;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A child. The page of one is the Student Profile. */
@Table("student")
public class Student {

    @Id
    private final long id;

    private final long agencyId;
    private final String firstName;
    private final String lastName;

    @Version
    private final int version;

    @PersistenceCreator
    private Student(long id, long agencyId, String firstName, String lastName, int version) {
        this.id = id;
        this.agencyId = agencyId;
        this.firstName = firstName;
        this.lastName = lastName;
        this.version = version;
    }

    public long id() {
        return id;
    }

    public long agencyId() {
        return agencyId;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** Whether the student's data were erased. */
    public boolean isErased() {
        return Erased.is(firstName, lastName);
    }

    public String fullName() {
        return firstName + " " + lastName;
    }
}
