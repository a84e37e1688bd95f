/** Who the program knows: sites, programs, classrooms, students, guardians and their contact details. */
package org.kinvite.roster;
