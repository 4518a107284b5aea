package dev.harthon;

import java.util.function.Supplier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * One of each, made when it is first asked for. An application context would make them all, and bring events, messages
 * and an environment, which takes a tenth of a second that nobody gains by.
 */
final class HarthonBeans extends DefaultListableBeanFactory implements AutoCloseable {

    <T> void registerBean(Class<T> type, Supplier<T> maker) {
        registerBeanDefinition(type.getName(), new RootBeanDefinition(type, maker));
    }

    @Override
    public void close() {
        destroySingletons();
    }
}
