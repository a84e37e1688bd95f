/** The shell all pages share: who may see what, headers, languages, error pages. */
package org.kinvite.web;
