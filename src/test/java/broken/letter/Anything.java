package broken.letter;

public class Anything {
    broken.invitation.Anything forbidden;
}
