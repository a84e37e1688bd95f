package broken.messaging;

public class Anything {
    broken.roster.Anything forbidden;
}
