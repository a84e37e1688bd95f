/** Parent Accounts, the Student Profile, the Invite dialogs, and the family's invitation page. */
package org.kinvite.invitation.web;
