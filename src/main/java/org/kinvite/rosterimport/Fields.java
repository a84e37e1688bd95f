package org.kinvite.rosterimport;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.rosterimport.file.CsvRow;

/** Reads the fields of one row; what cannot be taken is a problem of the row. */
final class Fields {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, Channel> CHANNELS = Map.of(
            "email",
            Channel.EMAIL,
            "mail",
            Channel.EMAIL,
            "correo",
            Channel.EMAIL,
            "correoelectrónico",
            Channel.EMAIL,
            "text",
            Channel.TEXT,
            "sms",
            Channel.TEXT,
            "textmessage",
            Channel.TEXT,
            "texto",
            Channel.TEXT,
            "mensajedetexto",
            Channel.TEXT);

    private final CsvRow row;
    private final Staging staging;
    private boolean refused;

    Fields(CsvRow row, Staging staging) {
        this.row = row;
        this.staging = staging;
    }

    /** Whether something was wrong that leaves the row out. */
    boolean areRefused() {
        return refused;
    }

    /** A name that must be there; empty when it cannot be taken. */
    String name(String column, int longest) {
        var name = optional(column, longest);
        if (name.isEmpty() && text(column).isEmpty()) {
            problem(column, Reason.MISSING);
        }
        return name;
    }

    /** As {@link #name}, but it may be missing. */
    String optional(String column, int longest) {
        var name = SPACES.matcher(text(column)).replaceAll(" ").strip();
        if (CONTROL.matcher(name).find()) {
            problem(column, Reason.CONTROL_CHARACTER);
        } else if (name.codePointCount(0, name.length()) > longest) {
            problem(column, Reason.TOO_LONG);
        } else if (!name.isEmpty() && "=+-@".indexOf(name.charAt(0)) >= 0) {
            problem(column, Reason.FORMULA);
        } else {
            return name;
        }
        return "";
    }

    /** Null when there is no such column or the text is no address; empty when there is none. */
    String email(String column) {
        return read(column, typed -> new EmailAddress(typed).value(), Reason.WRONG_EMAIL);
    }

    /** As {@link #email}. */
    String phone(String column) {
        return read(column, typed -> new PhoneNumber(typed).value(), Reason.WRONG_PHONE);
    }

    /** Null when there is none, or none that is known. */
    Channel channel(String column) {
        var typed = text(column);
        var channel = CHANNELS.get(plain(typed));
        if (channel == null && !typed.isEmpty()) {
            problem(column, Reason.WRONG_PREFERRED_CONTACT);
        }
        return channel;
    }

    /** A language tag, from a tag or from the language's name in English or in itself; null when there is none. */
    String language(String column) {
        var typed = text(column);
        if (typed.isEmpty()) {
            return null;
        }
        var named = LANGUAGES.get(plain(typed));
        if (named != null) {
            return named;
        }
        try {
            var tag =
                    new Locale.Builder().setLanguageTag(typed.replace('_', '-')).build();
            if (tag.toLanguageTag().length() <= 10
                    && (ISO.contains(tag.getLanguage()) || tag.getLanguage().length() == 3)) {
                return tag.toLanguageTag();
            }
        } catch (IllformedLocaleException nobodysLanguage) {
            // told below
        }
        problem(column, Reason.WRONG_LANGUAGE);
        return null;
    }

    /** What the row says, as it is; empty when it says nothing. */
    String text(String column) {
        var text = row.get(column);
        return text == null ? "" : text;
    }

    void problem(String column, Reason reason) {
        refused |= reason.severity() == Severity.ERROR;
        staging.problem(new Problem(row.file(), row.line(), column, text(column), reason));
    }

    private String read(String column, Function<String, String> reader, Reason wrong) {
        var typed = row.get(column);
        if (typed == null || typed.isEmpty()) {
            return typed;
        }
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException e) {
            problem(column, wrong);
            return null;
        }
    }

    private static Map<String, String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::of)
                .flatMap(language -> Stream.of(
                        Map.entry(plain(language.getDisplayLanguage(Locale.ENGLISH)), language.getLanguage()),
                        Map.entry(plain(language.getDisplayLanguage(language)), language.getLanguage())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
