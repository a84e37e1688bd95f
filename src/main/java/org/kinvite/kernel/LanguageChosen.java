package org.kinvite.kernel;

import java.util.Locale;

/** Whoever looks at a page has chosen the language of the pages; published while that request is answered. */
public record LanguageChosen(Locale language) {

    /** By this name a session holds the tag of the language that pages speak in it until somebody chooses one. */
    public static final String SUGGESTION = "kinvite.language";
}
