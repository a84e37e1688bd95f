package org.kinvite.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes letters as pages of XHTML, each in its family's language, English or Spanish. An engine of its own, and no bean:
 * the one of the web pages must stay the only one.
 */
@Component
class LetterPages {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final LetterSettings settings;

    LetterPages(LetterSettings settings) {
        this.settings = settings;
        var texts = new ReloadableResourceBundleMessageSource();
        texts.setBasename("classpath:messages/letter");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(texts);
        engine.addTemplateResolver(resolver());
    }

    /** @param fonts the value of CSS's {@code font-family} */
    String of(List<Letter> letters, String fonts) {
        var pages = letters.stream().map(this::page).toList();
        return engine.process(
                "letters",
                new Context(Locale.ENGLISH, Map.of("pages", pages, "paper", settings.paper(), "fonts", fonts)));
    }

    private String page(Letter letter) {
        var locale = "es".equals(letter.language().getLanguage()) ? Locale.of("es") : Locale.ENGLISH;
        return engine.process(
                "page",
                new Context(locale, Map.of("letter", letter.printable(), "qr", QrCode.asDataAddress(letter.link()))));
    }

    private static ClassLoaderTemplateResolver resolver() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/letter/");
        resolver.setSuffix(".html");
        // the reader of the pages wants them well-formed
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
