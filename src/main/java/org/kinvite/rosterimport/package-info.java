/** The agency's own data in: files are read, what they would change is told first, and one press applies it. */
package org.kinvite.rosterimport;
