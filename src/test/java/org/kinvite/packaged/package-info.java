/** The packaged jar as an operator starts it: outside the local stack, with a configuration file of its own. */
package org.kinvite.packaged;
