package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as they leave the printer: a page each, readable, and with a code that a phone's camera reads. */
class LetterPdfTest {

    private static final String LONG = "Maximiliana-Wilhelmina ".repeat(5).strip();

    @Test
    void aLetterSaysWhoInvitesAndWhyAndHowToAnswer() throws IOException {
        try (var letter = print(SomeLetters.to("Linh Nguyễn", "vi"))) {
            assertThat(text(letter))
                    .contains(
                            "Linh Nguyễn",
                            "Ana Núñez at Maple Street (Sunny Days Early Learning) invites you",
                            "https://kinvite.example.org/join",
                            SomeLetters.CODE,
                            "until December 10, 2026",
                            "Butterflies · Zoë");
            keepPicture(letter, "letter-english");
        }
    }

    @Test
    void familiesThatReadSpanishGetItInSpanish() throws IOException {
        try (var letter = print(SomeLetters.to("María Fernández Núñez", "es"))) {
            assertThat(text(letter))
                    .contains("le invita a abrir su cuenta familiar", SomeLetters.CODE, "10 de diciembre de 2026")
                    .doesNotContain("invites you");
            keepPicture(letter, "letter-spanish");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "王美玲, letter-han",
        "محمد الحسن, letter-arabic",
        "דוד כהן, letter-hebrew",
        "Олександра Шевченко, letter-cyrillic",
        "Keʻala Kapaʻa, letter-hawaiian"
    })
    void namesInEveryScriptOfTheSampleAreWritten(String name, String picture) throws IOException {
        try (var letter = print(SomeLetters.to(name, "en"))) {
            // a character that no font has would be a number sign
            assertThat(text(letter)).doesNotContain("#").contains(SomeLetters.CODE);
            if (!isRightToLeft(name)) {
                assertThat(text(letter)).contains(name);
            }
            keepPicture(letter, picture);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "A4"})
    void everyLetterIsOnePageWhateverTheNamesAre(String paper) throws IOException {
        var hostile = new Letter(
                SomeLetters.to("x", "es").language(),
                LONG + " " + LONG,
                LONG,
                "<script>'; DROP \u202E\u0000 & ]]>",
                LONG + LONG,
                LONG + LONG,
                "🦋 " + LONG,
                SomeLetters.LINK,
                SomeLetters.CODE,
                "https://" + "kinvite.".repeat(8) + "example.org/join",
                "10 de diciembre de 2026");
        var letters = List.of(SomeLetters.to("Linh Nguyễn", "en"), hostile, SomeLetters.to("王美玲", "zh"));
        try (var pdf = Loader.loadPDF(SomeLetters.press(paper).of(letters))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                assertThat(text(pdf, page)).contains(SomeLetters.CODE);
            }
            keepPicture(pdf, 1, "letter-hostile-" + paper);
        }
    }

    @ParameterizedTest(name = "turned by {0}°, {1} times as large, blurred {2} pixels, noise {3}")
    @CsvSource({"0, 1.0, 1, 0", "7, 1.0, 3, 0", "-18, 0.8, 3, 20", "33, 1.3, 5, 30", "90, 0.7, 1, 30", "172, 1.0, 3, 40"
    })
    void aPhonesCameraReadsTheSquare(double turned, double scale, int blurred, int noise) throws IOException {
        try (var letter = print(SomeLetters.to("Linh Nguyễn", "en"))) {
            var seen = asSeenByACamera(picture(letter, 0), turned, scale, blurred, noise);

            assertThat(read(seen)).isEqualTo(SomeLetters.LINK);
        }
    }

    private static PDDocument print(Letter letter) throws IOException {
        return Loader.loadPDF(SomeLetters.press().of(List.of(letter)));
    }

    private static String text(PDDocument pdf) throws IOException {
        return text(pdf, 1);
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static boolean isRightToLeft(String name) {
        return Character.getDirectionality(name.charAt(0)) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static BufferedImage picture(PDDocument pdf, int page) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page, 150, ImageType.RGB);
    }

    private static void keepPicture(PDDocument pdf, String name) throws IOException {
        keepPicture(pdf, 0, name);
    }

    /** For whoever wants to look. */
    private static void keepPicture(PDDocument pdf, int page, String name) throws IOException {
        var file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(picture(pdf, page), "png", file.toFile());
    }

    private static BufferedImage asSeenByACamera(
            BufferedImage page, double turned, double scale, int blurred, int noise) {
        var size = (int) (Math.hypot(page.getWidth(), page.getHeight()) * scale);
        var view = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        var canvas = view.createGraphics();
        canvas.setColor(Color.GRAY);
        canvas.fillRect(0, 0, size, size);
        var place = AffineTransform.getTranslateInstance(size / 2.0, size / 2.0);
        place.rotate(Math.toRadians(turned));
        // held a little askew
        place.shear(0.04, 0.02);
        place.scale(scale, scale);
        place.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        canvas.drawImage(page, new AffineTransformOp(place, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        canvas.dispose();
        var weights = new float[blurred * blurred];
        Arrays.fill(weights, 1f / weights.length);
        var soft =
                new ConvolveOp(new Kernel(blurred, blurred, weights), ConvolveOp.EDGE_NO_OP, null).filter(view, null);
        return noisy(soft, noise);
    }

    private static BufferedImage noisy(BufferedImage image, int noise) {
        var random = new Random(42);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var pixel = new Color(image.getRGB(x, y));
                // darker towards one corner, as under a lamp
                var light = 0.55 + 0.45 * x / image.getWidth();
                var grey = (int) Math.clamp(pixel.getGreen() * light + random.nextInt(2 * noise + 1) - noise, 0, 255);
                image.setRGB(x, y, new Color(grey, grey, grey).getRGB());
            }
        }
        return image;
    }

    /** As the programs of phones do: as the camera sees it, and coarser, where noise is less. */
    private static String read(BufferedImage image) {
        return Stream.of(1.0, 0.6, 0.4)
                .map(coarser -> read(image, coarser))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no square was found"));
    }

    private static Optional<String> read(BufferedImage seen, double coarser) {
        var shrink = new AffineTransformOp(
                AffineTransform.getScaleInstance(coarser, coarser), AffineTransformOp.TYPE_BILINEAR);
        var image = shrink.filter(seen, null);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unread) {
            return Optional.empty();
        }
    }
}
