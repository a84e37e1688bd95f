package broken.api;

public class Anything {
    broken.insight.Anything forbidden;
}
