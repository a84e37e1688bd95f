package org.kinvite.pin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The use cases of PINs for tests, here and in the features that use them. */
@TestConfiguration
@EnableConfigurationProperties(PinSettings.class)
@ComponentScan(
        basePackages = "org.kinvite.pin",
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|Test).*"))
public class PinsForTests {}
