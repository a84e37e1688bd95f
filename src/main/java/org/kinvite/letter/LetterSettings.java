package org.kinvite.letter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How letters are printed.
 *
 * @param paper {@code letter} or {@code A4}
 * @param keptFor how long a letter can be downloaded; then its code is nowhere but on paper
 * @param pagesAPart how many are made in one step
 * @param moreFonts TrueType files for scripts that the application's own fonts do not have
 */
@Validated
@ConfigurationProperties("kinvite.letter")
record LetterSettings(
        @DefaultValue("letter") @Pattern(regexp = "letter|A4")
        String paper,

        @DefaultValue("7d") Duration keptFor,
        @DefaultValue("50") @Positive int pagesAPart,
        @DefaultValue List<Resource> moreFonts) {}
