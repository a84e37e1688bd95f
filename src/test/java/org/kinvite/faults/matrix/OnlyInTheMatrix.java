package org.kinvite.faults.matrix;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Too long for every {@code mvn verify}: runs with {@code -Pfaults} alone. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Tag("only-in-the-matrix")
public @interface OnlyInTheMatrix {}
