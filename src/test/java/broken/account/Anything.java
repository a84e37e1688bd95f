package broken.account;

public class Anything {
    broken.invitation.Anything forbidden;
}
