/** The sample agency of the local stack: invented people with every hard case, reachable nowhere. */
package org.kinvite.local.sample;
