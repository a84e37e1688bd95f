/** Camunda Operate beside the local stack, and the search node it needs: an option, since both cost memory and time. */
package org.kinvite.local.operate;
