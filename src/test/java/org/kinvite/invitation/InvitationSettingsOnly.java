package org.kinvite.invitation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;

/** The settings of invitations, for tests of other features that use them. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(InvitationSettings.class)
public class InvitationSettingsOnly {}
