package broken.observability;

public class Anything {
    broken.staff.Anything forbidden;
}
