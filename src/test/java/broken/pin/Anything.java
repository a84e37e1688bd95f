package broken.pin;

public class Anything {
    broken.account.Anything forbidden;
}
