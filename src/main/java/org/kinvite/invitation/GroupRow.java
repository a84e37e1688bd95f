package org.kinvite.invitation;

/**
 * One guardian of a group invitation.
 *
 * @param outcome null while it is waiting for its turn
 * @param invitationState null unless invited
 * @param attentionReason why a person is needed; null when none is
 */
public record GroupRow(
        long guardianId,
        long studentId,
        String guardianName,
        String studentName,
        GroupOutcome outcome,
        InvitationState invitationState,
        String attentionReason) {}
