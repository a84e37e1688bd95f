package org.kinvite.rosterimport.file;

/**
 * How much a ZIP may hold.
 *
 * @param files at most
 * @param unpackedBytes of all files together at most
 * @param ratio of unpacked to packed bytes; a roster packs to about a tenth, a bomb to a thousandth
 */
public record ZipLimits(int files, long unpackedBytes, int ratio) {}
