package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/css/kinvite.css", "/kinvite/favicon.svg", "/webjars/htmx.org/dist/htmx.min.js", "/js/a.js?b"})
    void filesAreLookedUp(String link) {
        assertThat(Links.mayBeFile(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/students/42", "/v1.2/students", "/students?name=a.b", "/students/42#a.b"})
    void pagesAreNot(String link) {
        assertThat(Links.mayBeFile(link)).isFalse();
    }
}
