/** Invitations, one or many: invite, remind, re-invite, withdraw, until the family has registered. */
package org.kinvite.invitation;
