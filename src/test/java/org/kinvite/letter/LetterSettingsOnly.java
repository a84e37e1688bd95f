package org.kinvite.letter;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;

/** The settings of letters for slices that scan the feature. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
public class LetterSettingsOnly {}
