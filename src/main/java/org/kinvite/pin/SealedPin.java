package org.kinvite.pin;

/** A PIN as it may be stored, and which key opens it. */
record SealedPin(String keyId, byte[] ciphertext) {}
