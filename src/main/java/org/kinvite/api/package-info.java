/** An interface for other systems of an agency: kiosks at the door, whatever drives invitations, and nightly rosters. */
package org.kinvite.api;
