/** The sign-in page. */
package org.kinvite.staff.web;
