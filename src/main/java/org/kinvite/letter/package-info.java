/** Invitations on paper: the letters that wait to be printed, their codes, their PDF. */
package org.kinvite.letter;
