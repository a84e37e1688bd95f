package org.kinvite.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kinvite.local.sample.SampleSite;

/**
 * What the names in {@code pages.txt} stand for, brought about when a row first names it. All of it is at Kaimukī, and of
 * families that no other walk knows.
 */
final class Scene {

    private static final SampleSite SITE = SampleSite.KAIMUKI;
    private static final Pattern NAME = Pattern.compile("\\{(=?)([a-z-]+)}");
    private static final String PHONE = "+18085550104";

    private final Map<String, Supplier<Object>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();

    /** @param people at least six who were never invited */
    Scene(Errands errands, List<Reachable> people) {
        introduce("guardian", people.get(0));
        introduce("invited", people.get(1));
        introduce("registered", people.get(2));
        var bouncing = people.get(3);
        makers.put("site", SITE::id);
        makers.put("enrollment", () -> errands.enrollment(people.get(0)));
        makers.put("password", () -> "blue kite over harbor");
        makers.put("other-email", () -> "every.page@example.com");
        makers.put("other-phone", () -> PHONE);
        makers.put("nonsense", () -> "nonsense");
        makers.put("group", () -> errands.send("/group-invitations", SITE, people.subList(1, 5)));
        makers.put("link", () -> after("group", () -> errands.link(people.get(2))));
        makers.put("invitation", errands::openedInvitation);
        makers.put("code", () -> errands.resetCode(people.get(2)));
        makers.put("stop", () -> errands.stop(people.get(1)));
        makers.put("site-of-task", () -> after("group", () -> errands.bounce(bouncing, SITE)));
        makers.put("group-pin", () -> errands.send("/group-pins", SITE, people.subList(2, 3)));
        makers.put("group-letter", () -> errands.send("/group-letters", SITE, people.subList(5, 6)));
        makers.put("import", errands::rosterImport);
        makers.put("user", () -> errands.user("staff@kinvite.local"));
        makers.put("staff-link", () -> errands.staffLink("staff@kinvite.local"));
        makers.put("email", () -> errands.newestMessage("staff@kinvite.local"));
        makers.put("text", () -> errands.newestMessage(PHONE));
    }

    /** {@code text} with what is meant instead of the names; {@code {=word}} stands for the word. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(name -> name.group(1).isEmpty() ? meant(name.group(2)) : name.group(2));
    }

    private String meant(String name) {
        var known = made.get(name);
        if (known == null) {
            known = Optional.ofNullable(makers.get(name))
                    .orElseThrow(() -> new IllegalArgumentException("nothing is called {" + name + "}"))
                    .get()
                    .toString();
            made.put(name, known);
        }
        return known;
    }

    private Object after(String name, Supplier<Object> then) {
        meant(name);
        return then.get();
    }

    private void introduce(String role, Reachable somebody) {
        makers.put(role, () -> somebody.person().guardianId());
        makers.put(role + "-student", () -> somebody.person().studentId());
        makers.put(role + "-name", somebody::name);
        makers.put(role + "-email", somebody::email);
    }
}
