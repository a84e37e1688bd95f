/** Keys and passwords that everybody knows: outside the local stack the application does not start with any. */
package org.kinvite.secrets;
