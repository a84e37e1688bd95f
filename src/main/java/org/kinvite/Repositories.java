package org.kinvite;

import java.io.Serializable;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.data.jdbc.repository.support.JdbcRepositoryFactoryBean;
import org.springframework.data.repository.Repository;

/**
 * Repositories open no transactions of their own: a call outside of one is one statement, which the database commits by
 * itself. Spring Data would send five more around it, to begin, to end, and to say that it only reads.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(repositoryFactoryBeanClass = Repositories.WithoutTransactions.class)
class Repositories {

    static class WithoutTransactions<T extends Repository<S, K>, S, K extends Serializable>
            extends JdbcRepositoryFactoryBean<T, S, K> {

        WithoutTransactions(Class<? extends T> repository) {
            super(repository);
            setEnableDefaultTransactions(false);
        }
    }
}
