package broken.secrets;

public class Anything {
    broken.invitation.Anything forbidden;
}
