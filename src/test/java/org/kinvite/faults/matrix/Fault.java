package org.kinvite.faults.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that is a row of the matrix, or a part of one: its {@link Row} says what to count. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag("fault")
@ExtendWith(Matrix.class)
public @interface Fault {

    /** The number in the table of what must survive what. */
    int value();

    /** The fault in a few words, for the table. */
    String what();
}
