package broken.kernel;

public class Anything {
    broken.staff.Anything forbidden;
}
