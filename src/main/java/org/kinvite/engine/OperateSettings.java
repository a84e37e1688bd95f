package org.kinvite.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where supervisors watch the processes.
 *
 * @param url the address of Camunda Operate, e.g. {@code https://camunda.example.org/operate}; empty when there is none,
 *     and then no page links to it
 */
@ConfigurationProperties("kinvite.operate")
record OperateSettings(@DefaultValue("") String url) {}
