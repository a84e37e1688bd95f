package org.kinvite.letter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kinvite.account.AccountSettingsOnly;
import org.kinvite.guard.KeyedHash;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of the way from the tray to the PDF on a real database; the test itself does what the runner does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@Import({
    LetterSettingsOnly.class,
    AccountSettingsOnly.class,
    KeyedHash.class,
    TestTime.class,
    Seal.class,
    LetterTray.class,
    LetterCourier.class,
    LetterPages.class,
    LetterFonts.class,
    LetterPdf.class,
    LetterPrints.class,
    PrintPart.class,
    ForgetLetters.class
})
@TestPropertySource(properties = {"kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="})
@interface PrintingTest {}
