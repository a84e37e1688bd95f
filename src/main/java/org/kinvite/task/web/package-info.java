/** Tasks: what waits for a person, to do there and then. */
package org.kinvite.task.web;
