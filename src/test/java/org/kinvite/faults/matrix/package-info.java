/** The table of the matrix: what each row came to, printed at the end and kept as JSON. */
package org.kinvite.faults.matrix;
