package broken.invitation.process;

public class Anything {
    broken.invitation.web.Anything forbidden;
}
