package org.kinvite.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;

/** The settings of family accounts for slices that scan the feature's use cases. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
public class AccountSettingsOnly {}
