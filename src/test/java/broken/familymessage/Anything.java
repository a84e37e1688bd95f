package broken.familymessage;

public class Anything {
    broken.invitation.Anything forbidden;
}
