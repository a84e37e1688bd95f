/** A guardian's sign-in PIN for the door: its generation, its vault. */
package org.kinvite.pin;
