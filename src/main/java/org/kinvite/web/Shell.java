package org.kinvite.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.kinvite.kernel.LargeBodies;
import org.kinvite.kernel.PeopleFirst;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts the frame around every page, in the language of who looks at it. */
@Configuration(proxyBeanMethods = false)
class Shell implements WebMvcConfigurer {

    private final ApplicationEventPublisher events;
    private final boolean https;

    /** @param publicUrl by which people reach this installation */
    Shell(ApplicationEventPublisher events, @Value("${kinvite.public-url:}") String publicUrl) {
        this.events = events;
        https = publicUrl.startsWith("https:");
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Languages(https);
    }

    /** Also behind a proxy that does not say that the browser spoke TLS. */
    @Bean
    DefaultCookieSerializerCustomizer secureSessionCookie() {
        return cookie -> {
            if (https) {
                cookie.setUseSecureCookie(true);
            }
        };
    }

    @Bean
    FilterRegistrationBean<SealedAnswers> sealedAnswers() {
        var filter = new FilterRegistrationBean<>(new SealedAnswers(https));
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        // before sessions and whoever looks at them, after whoever knows what a proxy has said
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 10);
        return filter;
    }

    @Bean
    PeopleFirst peopleFirst() {
        return new PeopleFirst();
    }

    @Bean
    FilterRegistrationBean<PeopleWhoWait> peopleWhoWait(PeopleFirst people) {
        var filter = new FilterRegistrationBean<>(new PeopleWhoWait(people));
        // around whatever a page takes its time for
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 20);
        return filter;
    }

    /** @param large what other features take that is larger than a form */
    @Bean
    FilterRegistrationBean<LimitedBodies> limitedBodies(
            @Value("${kinvite.largest-form:1MB}") DataSize largest, ObjectProvider<LargeBodies> large) {
        var filter = new FilterRegistrationBean<>(
                new LimitedBodies(largest.toBytes(), large.stream().toList()));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 2);
        return filter;
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new Flashes();
    }

    /** Two requests of one browser may put the same thing into its session: the second one replaces it. */
    @Bean
    MySqlJdbcIndexedSessionRepositoryCustomizer sessionsOfManyRequests() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static BeanPostProcessor sessionsThatLooksDoNotTouch() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepository<?> sessions ? new Looks.Untouched<>(sessions) : bean;
            }
        };
    }

    @Bean
    static BeanPostProcessor linksThatAreNoFiles() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine pages) {
                    pages.setLinkBuilder(new Links());
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<Looks> looks() {
        var filter = new FilterRegistrationBean<>(new Looks());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
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
        registry.addInterceptor(new LanguageChoice(events)).excludePathPatterns(StaticFiles.PATTERNS);
        registry.addInterceptor(new Looks()).excludePathPatterns(StaticFiles.PATTERNS);
        registry.addInterceptor(new PageFrame()).excludePathPatterns(StaticFiles.PATTERNS);
    }
}
