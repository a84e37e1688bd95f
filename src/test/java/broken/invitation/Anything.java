package broken.invitation;

public class Anything {
    broken.insight.Anything forbidden;
    broken.invitation.web.Anything forbiddenToo;
}
