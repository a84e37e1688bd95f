package broken.rosterimport;

public class Anything {
    broken.invitation.Anything forbidden;
}
