package org.kinvite.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says settings without their secrets, so that one that is logged gives nothing away. */
public final class Redacted {

    private static final Pattern SECRET = Pattern.compile("(?i)(.*(password|secret|token|key)|keys)");

    private Redacted() {}

    /** As a record's own {@code toString}, with whatever is named like a key, a password or a token left out. */
    public static String text(Record settings) {
        return settings.getClass().getSimpleName()
                + Arrays.stream(settings.getClass().getRecordComponents())
                        .map(component -> component.getName() + "=" + value(settings, component))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Whether what has this name must not be said. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    private static Object value(Record settings, RecordComponent component) {
        if (isSecret(component.getName())) {
            return "***";
        }
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
