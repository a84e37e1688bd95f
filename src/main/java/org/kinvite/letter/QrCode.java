package org.kinvite.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A link as a picture that the camera of a phone reads. */
final class QrCode {

    private static final int PIXELS_A_MODULE = 6;
    private static final int QUIET_MODULES = 4;
    // a fold or a coffee stain takes away up to 15 %
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_MODULES);

    private QrCode() {}

    /** A PNG that can stand in a page as it is. */
    static String asDataAddress(String link) {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(image(new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, HINTS)), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("a link that fits no QR code");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage image(BitMatrix modules) {
        var size = modules.getWidth() * PIXELS_A_MODULE;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                var dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
                image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
            }
        }
        return image;
    }
}
