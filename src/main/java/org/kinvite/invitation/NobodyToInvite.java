package org.kinvite.invitation;

/** A group of nobody: nothing that was chosen may be invited here. */
public class NobodyToInvite extends RuntimeException {}
