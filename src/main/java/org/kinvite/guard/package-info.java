/** What keeps guessers out, whoever signs in: password rules, tries counted in the database, hashes under a key. */
package org.kinvite.guard;
