package org.kinvite.insight.web;

import java.util.Locale;

/** Says in words what figures are kept by. */
class FigureWords {

    private final Locale reader;

    FigureWords(Locale reader) {
        this.reader = reader;
    }

    /** A language's name. @param tag as guardians have it, e.g. {@code es} */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
    }

    /** The end of a class of waits. */
    public Span span(int hours) {
        return Span.ofHours(hours);
    }
}
