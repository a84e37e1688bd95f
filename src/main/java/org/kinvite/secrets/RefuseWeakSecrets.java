package org.kinvite.secrets;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Before anything is connected to: ends a start that would guard real families with secrets that others know. */
@Component
class RefuseWeakSecrets implements BeanFactoryPostProcessor, PriorityOrdered {

    /** Test code, and so in no jar: a profile or a property could be switched on anywhere. */
    private static final String LOCAL_STACK = "org.kinvite.local.LocalStack";

    /** @throws UnsafeSecrets naming all of them */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!ClassUtils.isPresent(LOCAL_STACK, beans.getBeanClassLoader())) {
            refuse(beans.getBean(Environment.class));
        }
    }

    static void refuse(Environment environment) {
        var weak = new FindWeakSecrets(environment).all();
        if (!weak.isEmpty()) {
            throw new UnsafeSecrets(weak);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
