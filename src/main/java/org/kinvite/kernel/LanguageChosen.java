package org.kinvite.kernel;

import java.util.Locale;

/** Whoever looks at a page has chosen the language of the pages; published while that request is answered. */
public record LanguageChosen(Locale language) {}
