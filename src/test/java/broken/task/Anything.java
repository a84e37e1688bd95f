package broken.task;

public class Anything {
    broken.invitation.Anything forbidden;
}
