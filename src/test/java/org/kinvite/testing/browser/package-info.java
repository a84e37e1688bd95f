/** A real browser for tests: found where it usually is, or installed, never silently left out. */
package org.kinvite.testing.browser;
