package org.kinvite.letter;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Letters as one PDF, a page each. */
@Component
class LetterPdf {

    private final LetterPages pages;
    private final LetterFonts fonts;

    LetterPdf(LetterPages pages, LetterFonts fonts) {
        this.pages = pages;
        this.fonts = fonts;
    }

    /** @throws IllegalStateException when it cannot be written; what stood on the letters is not told */
    byte[] of(List<Letter> letters) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        fonts.addTo(builder);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.withProducer("Kinvite");
        builder.withHtmlContent(pages.of(letters, fonts.families()), null);
        var pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
