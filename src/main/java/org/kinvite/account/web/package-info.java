/** What families do with their account: sign in and out, my family, its password and sign-in contact. */
package org.kinvite.account.web;
