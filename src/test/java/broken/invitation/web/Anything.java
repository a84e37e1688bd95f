package broken.invitation.web;

public class Anything {
    broken.invitation.process.Anything forbidden;
}
