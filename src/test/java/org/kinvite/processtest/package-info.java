/**
 * Lets Camunda Process Test run without Docker, against Camunda's in-memory engine.
 *
 * <p>Camunda Process Test has a remote mode: it talks to an engine that somebody else runs, by gRPC, by REST and by the
 * broker's management port. The official in-memory engine speaks gRPC only. What stands here is the rest of it, for
 * tests: {@link org.kinvite.processtest.Bridge} answers the few REST and management calls that Camunda Process Test
 * makes, out of the engine's log. A test class is written as it would be for Docker, with {@code @CamundaSpringProcessTest};
 * {@link org.kinvite.processtest.InMemoryEngineFactory} switches the bridge on, unless {@code
 * camunda.process-test.runtime-mode} says otherwise.
 *
 * <p>Nothing here knows Kinvite: the package can be lifted out as it is. What it does not do, it refuses loudly; a filter
 * that it does not know must never match everything.
 */
package org.kinvite.processtest;
