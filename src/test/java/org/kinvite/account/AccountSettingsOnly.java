package org.kinvite.account;

import org.kinvite.guard.GuardOnly;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** The settings of family accounts for slices that scan the feature's use cases. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
@Import(GuardOnly.class)
public class AccountSettingsOnly {}
