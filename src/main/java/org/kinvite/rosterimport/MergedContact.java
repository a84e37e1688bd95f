package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of a guardian's contact details: the source's, except where staff mended them since the last import. What
 * both changed is for whoever applies the import to choose.
 *
 * @param mended the columns where staff and source disagree, and staff changed theirs
 */
record MergedContact(Contact result, List<String> mended) {

    static final String PREFERRED = "Preferred Contact";
    static final String EMAIL = "Email";
    static final String CELL_PHONE = "Cell Phone";

    /**
     * @param last what the last import brought; null when none ever did, so that whatever is on file is staff's
     * @param replace whether the source wins even over staff
     */
    static MergedContact of(Contact source, Contact onFile, Contact last, boolean replace) {
        var mended = new ArrayList<String>();
        var preferred = merge(
                source.preferred(),
                onFile.preferred(),
                last == null ? null : last.preferred(),
                replace,
                PREFERRED,
                mended);
        var email = merge(source.email(), onFile.email(), last == null ? "" : last.email(), replace, EMAIL, mended);
        var phone = merge(
                source.cellPhone(),
                onFile.cellPhone(),
                last == null ? "" : last.cellPhone(),
                replace,
                CELL_PHONE,
                mended);
        return new MergedContact(new Contact(preferred, email, phone), List.copyOf(mended));
    }

    private static <T> T merge(T source, T onFile, T last, boolean replace, String field, List<String> mended) {
        if (source == null || source.equals(onFile)) {
            return onFile;
        }
        if (Objects.equals(onFile, last)) {
            return source;
        }
        if ("".equals(source)) {
            // the source never knew one: nothing to choose between
            return onFile;
        }
        mended.add(field);
        return replace ? source : onFile;
    }
}
