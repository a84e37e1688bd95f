package org.kinvite.roster;

import java.util.Set;

/** Contact details that nothing could ever be sent to; nothing was changed. */
public class InvalidContactDetails extends RuntimeException {

    private final Set<ContactField> fields;

    InvalidContactDetails(Set<ContactField> fields) {
        super("cannot be used: " + fields);
        this.fields = Set.copyOf(fields);
    }

    /** What has to be typed again; never empty. */
    public Set<ContactField> fields() {
        return fields;
    }
}
