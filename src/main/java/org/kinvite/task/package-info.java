/** What waits for a person, and what the person decided; whoever asked listens to the decision. */
package org.kinvite.task;
