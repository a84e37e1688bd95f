package org.kinvite.privacy;

/** An import of the agency is neither applied nor discarded: its rows may name the family that is to be erased. */
public class ImportIsOpen extends RuntimeException {}
