package org.kinvite.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame around every page, in the language of who looks at it. */
@Configuration(proxyBeanMethods = false)
class Shell implements WebMvcConfigurer {

    private static final String[] FILES = {"/css/**", "/js/**", "/webjars/**", "/favicon*"};

    @Bean
    LocaleResolver localeResolver() {
        return new Languages();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice()).excludePathPatterns(FILES);
        registry.addInterceptor(new PageFrame()).excludePathPatterns(FILES);
    }
}
