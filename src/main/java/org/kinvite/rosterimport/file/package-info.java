/** Uploaded files as rows of text: ZIPs, encodings, delimiters; knows nothing of rosters. */
package org.kinvite.rosterimport.file;
