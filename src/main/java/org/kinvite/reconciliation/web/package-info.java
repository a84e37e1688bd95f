/** Settings &gt; Operations: how the installation stands, what the reconciliation did, and starting processes again. */
package org.kinvite.reconciliation.web;
