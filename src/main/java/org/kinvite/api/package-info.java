/** An interface for other systems of an agency: kiosks at the door, and whatever drives invitations. */
package org.kinvite.api;
