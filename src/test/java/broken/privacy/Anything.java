package broken.privacy;

public class Anything {
    broken.reconciliation.Anything forbidden;
}
