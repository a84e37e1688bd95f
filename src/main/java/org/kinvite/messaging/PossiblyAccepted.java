package org.kinvite.messaging;

/** A message was handed over and the answer was lost: the provider may have accepted it or not. */
public class PossiblyAccepted extends RuntimeException {

    /** @param what what happened, without personal data: everyone with Operate may read it */
    public PossiblyAccepted(String what) {
        super(what);
    }
}
