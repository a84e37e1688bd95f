package org.kinvite.rosterimport.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text whose encoding its bytes tell: UTF-16 by its mark, else UTF-8, else Windows-1252 (of which Latin-1 is a part) from
 * the first byte on that is no UTF-8. One pass: until that byte everything was plain ASCII, which all three share.
 */
final class DetectedText extends Reader {

    private static final int BUFFER = 16_384;

    private final PushbackInputStream in;
    private final String file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private CharsetDecoder decoder;
    private boolean beyondAscii;
    private boolean guessed;
    private boolean ended;

    DetectedText(InputStream in, String file) throws IOException {
        this.in = new PushbackInputStream(in, 3);
        this.file = file;
        this.decoder = decoder(charset());
    }

    /** Whether the text is no Unicode, so that its encoding is a guess. */
    boolean isGuessed() {
        return guessed;
    }

    private Charset charset() throws IOException {
        var start = in.readNBytes(3);
        int first = start.length > 0 ? start[0] & 0xFF : -1;
        int second = start.length > 1 ? start[1] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && start.length > 2 && (start[2] & 0xFF) == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        boolean little = first == 0xFF && second == 0xFE;
        boolean big = first == 0xFE && second == 0xFF;
        int mark = little || big ? 2 : 0;
        in.unread(start, mark, start.length - mark);
        return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(chars, offset, length).slice();
        while (out.position() == 0) {
            fill();
            var result = decoder.decode(bytes, out, ended);
            lookAt(chars, offset, out.position());
            if (result.isError()) {
                recover(result);
            } else if (ended && result.isUnderflow() && out.position() == 0) {
                return -1;
            }
        }
        return out.position();
    }

    private void fill() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void lookAt(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == 0) {
                throw new UnreadableUpload(Refusal.NOT_TEXT, file);
            }
            beyondAscii |= chars[i] > 127;
        }
    }

    private void recover(CoderResult wrong) {
        if (guessed || beyondAscii || !decoder.charset().equals(StandardCharsets.UTF_8)) {
            throw new UnreadableUpload(Refusal.NOT_TEXT, file);
        }
        guessed = true;
        decoder = Charset.forName("windows-1252").newDecoder().onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
