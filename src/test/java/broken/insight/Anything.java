package broken.insight;

public class Anything {}
