package org.kinvite.guard;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** What keeps guessers out, for slices that scan a feature in which people sign in. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(HashKey.class)
@Import({KeyedHash.class, PasswordCheck.class, PasswordRules.class, Tries.class})
public class GuardOnly {}
