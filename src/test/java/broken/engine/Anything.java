package broken.engine;

public class Anything {
    broken.invitation.Anything forbidden;
}
