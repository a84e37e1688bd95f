package broken.reconciliation;

public class Anything {
    broken.invitation.Anything forbidden;
}
