package org.kinvite.invitation;

/**
 * One guardian of a group.
 *
 * @param outcome null while it is waiting for its turn
 * @param state of the invitation or the message that was made; null while none is
 * @param attentionReason why a person is needed; null when none is
 */
public record GroupRow(
        long guardianId,
        long studentId,
        String guardianName,
        String studentName,
        GroupOutcome outcome,
        String state,
        String attentionReason) {}
