/** Programs that run beside the application: unpacking, starting, watching, ending them, and never leaving one behind. */
package org.kinvite.local.child;
