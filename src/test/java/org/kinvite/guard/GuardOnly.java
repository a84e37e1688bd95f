package org.kinvite.guard;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What keeps guessers out, for slices that scan a feature in which people sign in. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(HashKey.class)
@Import({KeyedHash.class, PasswordRules.class, Tries.class})
public class GuardOnly {

    /** Where nobody signs in there may be no encoder. */
    @Bean
    @Lazy
    PasswordCheck passwordCheck(PasswordEncoder encoder) {
        return new PasswordCheck(encoder);
    }
}
