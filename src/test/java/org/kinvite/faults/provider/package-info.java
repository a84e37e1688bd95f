/** The providers' side: what was accepted, for whom, how often. */
package org.kinvite.faults.provider;
