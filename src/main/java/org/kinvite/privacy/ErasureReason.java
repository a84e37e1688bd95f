package org.kinvite.privacy;

/** Why a family is erased. There is no free text: it would be kept when everything else is gone. */
public enum ErasureReason {
    FAMILY_ASKED,
    LEFT_FOR_GOOD,
    ENTERED_BY_MISTAKE,
    OTHER
}
