/**
 * The local stack behind {@code mvn spring-boot:test-run}: Kinvite with a real database, engine and mail server, and
 * stand-ins for what costs money. It lives with the tests, so none of it is in the product.
 */
package org.kinvite.local;
