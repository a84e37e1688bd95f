/** The benchmark, {@code mvn verify -Pbench}: how fast the whole product is, next to the bare engine (docs/performance.md). */
package org.kinvite.bench;
