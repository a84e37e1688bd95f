/** Staff users, their roles and sites, sign-in, and the audit trail of everything anyone does. */
package org.kinvite.staff;
