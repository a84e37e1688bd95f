package org.kinvite.local.sample;

import java.util.List;

/** The three sites: one large enough for a group invite of 300, one in the middle, one that staff are not granted. */
public enum SampleSite {
    MAPLE_STREET(
            "Maple Street Early Learning Center",
            "America/New_York",
            List.of("Butterflies", "Ladybugs", "Sunflowers", "Owls"),
            List.of("718", "347", "929", "646", "917", "212"),
            156,
            12),
    LAKE_PHALEN(
            "Lake Phalen Children’s Center",
            "America/Chicago",
            List.of("Loons", "Bluebirds", "Foxes", "Maples"),
            List.of("651", "612", "763"),
            64,
            8),
    KAIMUKI(
            "Kaimukī Preschool",
            "Pacific/Honolulu",
            List.of("Honu", "Nēnē", "Plumeria", "Hibiscus"),
            List.of("808"),
            32,
            4);

    private final String title;
    private final String timeZone;
    private final List<String> classrooms;
    private final List<String> areaCodes;
    private final int students;
    private final int withoutB;

    SampleSite(
            String title,
            String timeZone,
            List<String> classrooms,
            List<String> areaCodes,
            int students,
            int withoutB) {
        this.title = title;
        this.timeZone = timeZone;
        this.classrooms = classrooms;
        this.areaCodes = areaCodes;
        this.students = students;
        this.withoutB = withoutB;
    }

    /** The row's id. */
    public long id() {
        return 101 + ordinal();
    }

    /** The name on screen. */
    public String title() {
        return title;
    }

    /** The row's id of the n-th classroom, counted from 0. */
    public long classroomId(int classroom) {
        return 301 + ordinal() * 4L + classroom;
    }

    /** The names of the four classrooms, in the order of their ids. */
    public List<String> classrooms() {
        return classrooms;
    }

    /** How many students are enrolled now. */
    public int students() {
        return students;
    }

    /** How many of the students have no Parent/Guardian B. */
    public int withoutB() {
        return withoutB;
    }

    String timeZone() {
        return timeZone;
    }

    List<String> areaCodes() {
        return areaCodes;
    }
}
