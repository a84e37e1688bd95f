package org.kinvite.staff;

import org.kinvite.guard.GuardOnly;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What the use cases of staff need besides themselves, for slices that scan the feature. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
@Import({GuardOnly.class, SentLetters.class})
public class StaffOnly {}
