/** The broker of the Camunda distribution as a child process, for the local stack and for end-to-end tests. */
package org.kinvite.local.camunda;
