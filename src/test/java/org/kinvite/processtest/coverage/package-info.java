/**
 * Holds what process tests have passed through against the models: {@link
 * org.kinvite.processtest.coverage.ProcessCoverage} reads the reports that Camunda Process Test leaves behind, and names
 * what no test takes. Models are found by listing, so that a new one is held to it, too.
 */
package org.kinvite.processtest.coverage;
