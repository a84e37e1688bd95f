package org.kinvite.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.FlashMapManager;
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

    @Bean
    FlashMapManager flashMapManager() {
        return new Flashes();
    }

    @Bean
    FilterRegistrationBean<ErrorPagesWithoutSession> errorPagesWithoutSession() {
        var filter = new FilterRegistrationBean<>(new ErrorPagesWithoutSession());
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageChoice()).excludePathPatterns(FILES);
        registry.addInterceptor(new PageFrame()).excludePathPatterns(FILES);
    }
}
