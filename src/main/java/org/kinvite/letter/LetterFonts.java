package org.kinvite.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The fonts of letters, tried one after another for each character of a name. A font is read only when it is needed. */
@Component
class LetterFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final LetterSettings settings;

    LetterFonts(LetterSettings settings) {
        this.settings = settings;
    }

    /** The value of CSS's {@code font-family}. */
    String families() {
        var families = new StringBuilder("'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Sans SC'");
        for (int i = 0; i < settings.moreFonts().size(); i++) {
            families.append(", 'More ").append(i).append('\'');
        }
        return families.toString();
    }

    void addTo(PdfRendererBuilder builder) {
        add(builder, own("NotoSans-Regular"), "Noto Sans", REGULAR);
        add(builder, own("NotoSans-Bold"), "Noto Sans", BOLD);
        add(builder, own("NotoSansArabic-Regular"), "Noto Sans Arabic", REGULAR);
        add(builder, own("NotoSansHebrew-Regular"), "Noto Sans Hebrew", REGULAR);
        add(builder, own("NotoSansSC-Regular"), "Noto Sans SC", REGULAR);
        for (int i = 0; i < settings.moreFonts().size(); i++) {
            add(builder, settings.moreFonts().get(i), "More " + i, REGULAR);
        }
    }

    private static Resource own(String name) {
        return new ClassPathResource("fonts/" + name + ".ttf");
    }

    private static void add(PdfRendererBuilder builder, Resource font, String family, int weight) {
        builder.useFont(() -> open(font), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(Resource font) {
        try {
            return font.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
