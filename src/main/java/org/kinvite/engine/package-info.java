/** The seam to Camunda: the outbox and its relay, the completion of jobs, the deployment of models, readiness. */
package org.kinvite.engine;
