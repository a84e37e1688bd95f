/** Settings &gt; Roster. */
package org.kinvite.rosterimport.web;
