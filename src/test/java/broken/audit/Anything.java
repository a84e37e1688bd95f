package broken.audit;

public class Anything {
    broken.invitation.Anything forbidden;
}
