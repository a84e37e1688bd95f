package broken.insight;

public class Anything {
    broken.account.Anything forbidden;
}
