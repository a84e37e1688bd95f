package broken.roster;

public class Anything {
    broken.invitation.Anything forbidden;
}
