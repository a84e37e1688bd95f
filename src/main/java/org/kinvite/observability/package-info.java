/** What whoever runs Kinvite sees of it: health as figures, who may read figures, logs and traces that name nobody. */
package org.kinvite.observability;
