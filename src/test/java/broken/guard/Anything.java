package broken.guard;

public class Anything {
    broken.account.Anything forbidden;
}
