/**
 * Invitations as a whole, in numbers: how many families were invited and have registered, where, when and how. It reads
 * what other features wrote and changes none of it; what it writes are figures of its own.
 */
package org.kinvite.insight;
