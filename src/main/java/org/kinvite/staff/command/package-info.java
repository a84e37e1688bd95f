/** The first administrator, from the command line of the jar; later the way back in when none can sign in. */
package org.kinvite.staff.command;
