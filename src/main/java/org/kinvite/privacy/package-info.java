/** What is kept of families, and for how long: retention, erasing a family, and telling a family all that is held. */
package org.kinvite.privacy;
