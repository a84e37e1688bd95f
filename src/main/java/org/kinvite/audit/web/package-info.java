/** The page Audit and its export. */
package org.kinvite.audit.web;
