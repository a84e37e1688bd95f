package org.kinvite.pin;

/**
 * The length of an agency's new PINs.
 *
 * @param version of the choice, to be sent back with a change; 0 while the configuration's default is in force
 */
public record ChosenLength(int digits, int version) {}
