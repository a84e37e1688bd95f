package org.kinvite.kernel;

/**
 * An address that takes bodies larger than a form, from those who have shown who they are. A feature that has one declares
 * this as a bean; everywhere else a large body is refused before it is read.
 *
 * @param path exactly this one, or with a {@code *} for what may stand in between
 */
public record LargeBodies(String path) {}
