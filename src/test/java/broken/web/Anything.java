package broken.web;

public class Anything {
    broken.roster.Anything forbidden;
}
