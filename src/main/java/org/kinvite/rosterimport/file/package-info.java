/** Uploaded files as rows of text: ZIPs, encodings, delimiters; knows nothing of rosters. */
@NamedInterface("file")
package org.kinvite.rosterimport.file;

import org.springframework.modulith.NamedInterface;
