package org.kinvite.rosterimport;

/**
 * What whoever applies an import decides.
 *
 * @param replaceMended whether the source wins over contact details that staff mended since the last import
 * @param unenroll whether students who are no longer in the files leave
 * @param manyMayLeave whether that is meant even when they are many
 */
public record ImportChoices(boolean replaceMended, boolean unenroll, boolean manyMayLeave) {}
