package org.kinvite.audit;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of what stands on the trail as keys. What has no text is said as it is. */
@Component
public class TrailWords {

    /** Where the texts of details are: a channel, a reason, an outcome. */
    private static final String[] DETAILS = {"audit.details.", "invitation.channel.", "audit.reason.", "task.outcome."};

    /** How many a group had, as the trail keeps it. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9}) guardians");

    private final MessageSource texts;

    TrailWords(MessageSource texts) {
        this.texts = texts;
    }

    public String act(String action, Locale locale) {
        return texts.getMessage("audit.act." + action, null, action, locale);
    }

    /** The name, or what kind of thing it is. */
    public String subject(SeenEntry entry, Locale locale) {
        if (entry.subjectName() != null) {
            return entry.subjectName().isEmpty() ? texts.getMessage("audit.erased", null, locale) : entry.subjectName();
        }
        return texts.getMessage("audit.subject." + entry.subjectKind(), null, entry.subjectKind(), locale);
    }

    /** Null when there are none. */
    public String details(String details, Locale locale) {
        if (details == null) {
            return null;
        }
        var counted = COUNTED.matcher(details);
        return counted.matches()
                ? texts.getMessage("audit.details.guardians", new Object[] {Integer.valueOf(counted.group(1))}, locale)
                : Stream.of(DETAILS)
                        .map(prefix -> texts.getMessage(prefix + details, null, null, locale))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse(details);
    }

    String column(String column, Locale locale) {
        return texts.getMessage("audit.export." + column, null, locale);
    }
}
