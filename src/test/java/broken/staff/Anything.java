package broken.staff;

public class Anything {
    broken.roster.Anything forbidden;
}
