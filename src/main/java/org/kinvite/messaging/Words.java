package org.kinvite.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Puts messages into words: {@code templates/messaging/<channel>/<purpose>} and the bundle {@code messages/messaging}, in
 * English and Spanish.
 *
 * <p>What a message must be given, its {@link Purpose} says. A child's name never: who reads it has not yet said who they
 * are.
 *
 * <p>An engine of its own, and no bean: the one of the web pages must stay the only one.
 */
@Component
public class Words {

    private static final String FOLDER = "templates/messaging/";

    /** Control and bidirectional override characters: they could start a new header or turn a link around. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final MessageSource bundle = bundle();

    Words() {
        engine.setTemplateEngineMessageSource(bundle);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    /** The language a message to a reader of {@code wanted} is written in. */
    public Locale language(Locale wanted) {
        return "es".equals(wanted.getLanguage()) ? Locale.of("es") : Locale.ENGLISH;
    }

    /** The subject of an email: one line. */
    public String subject(Purpose purpose, Locale wanted, Map<String, Object> content) {
        var key = key(purpose) + ".email.subject";
        var arguments = new Object[] {printable(content).get("programName")};
        return bundle.getMessage(key, arguments, language(wanted));
    }

    /** The HTML part of an email. */
    public String html(Purpose purpose, Locale wanted, Map<String, Object> content) {
        return write(purpose, "email/" + key(purpose) + ".html", wanted, content);
    }

    /** The text part of an email. */
    public String plain(Purpose purpose, Locale wanted, Map<String, Object> content) {
        return write(purpose, "email/" + key(purpose) + ".txt", wanted, content);
    }

    /** A text message: one line, without the reference the courier adds. */
    public String text(Purpose purpose, Locale wanted, Map<String, Object> content) {
        return write(purpose, "text/" + key(purpose) + ".txt", wanted, content).strip();
    }

    private String write(Purpose purpose, String template, Locale wanted, Map<String, Object> content) {
        if (!content.keySet().containsAll(purpose.needed())) {
            throw new IllegalArgumentException(purpose + " needs " + purpose.needed());
        }
        var context = new Context(language(wanted), printable(content));
        context.setVariable("language", language(wanted).getLanguage());
        return engine.process(template, context);
    }

    private static Map<String, Object> printable(Map<String, Object> content) {
        var printable = new HashMap<>(content);
        printable.replaceAll((name, value) ->
                value instanceof String text ? UNPRINTABLE.matcher(text).replaceAll(" ") : value);
        return printable;
    }

    private static String key(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        var resolver = new ClassLoaderTemplateResolver(Words.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setResolvablePatterns(Set.of("*" + ending));
        return resolver;
    }

    private static MessageSource bundle() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/messaging");
        bundle.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
