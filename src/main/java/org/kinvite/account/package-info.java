/** The family account: registration, sign-in contact, the links to guardian records, Unlink. */
package org.kinvite.account;
