/** The pages about the roster: Site Enrollments, and the pencil beside a guardian's contact details. */
package org.kinvite.roster.web;
