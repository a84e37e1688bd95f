/** The import from the command line of the jar, for nightly drops of files. */
package org.kinvite.rosterimport.command;
