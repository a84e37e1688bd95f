package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperateLinksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://camunda.example.org/operate",
                "https://camunda.example.org/operate/",
                " https://camunda.example.org/operate "
            })
    void pagesLeadToAnInstanceAndToAllThatRun(String url) {
        var links = new OperateLinks(new OperateSettings(url));

        assertThat(links.isConfigured()).isTrue();
        assertThat(links.instance(2251799813685281L))
                .contains("https://camunda.example.org/operate/processes/2251799813685281");
        assertThat(links.running("invitation"))
                .contains(
                        "https://camunda.example.org/operate/processes?process=invitation&version=all&active=true&incidents=true");
    }

    @Test
    void withoutAnOperateNoPageLeadsAnywhere() {
        var links = new OperateLinks(new OperateSettings(" "));

        assertThat(links.isConfigured()).isFalse();
        assertThat(links.instance(1)).isEmpty();
        assertThat(links.running("invitation")).isEmpty();
    }
}
