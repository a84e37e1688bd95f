/** What is measured: the product by way of its pages and providers, and the engine alone. */
package org.kinvite.bench.load;
