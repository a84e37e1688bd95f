/** Who is invited, who invites, and the count of what became of it. */
package org.kinvite.faults.people;
