/** What the benchmark found: a table for people, figures and raw runs for machines, charts for the documentation. */
package org.kinvite.bench.report;
