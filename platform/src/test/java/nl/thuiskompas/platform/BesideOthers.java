package nl.thuiskompas.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * A class of tests that takes long and changes nothing that others look at: it runs beside other classes, its own tests one
 * after another. Where all of them did, a class that counts what is on standard output would hear its neighbours.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = BesideOthers.OneAfterAnother.class)
public @interface BesideOthers {
    /** Each test of a class holds what is its class's own. */
    final class OneAfterAnother implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method test) {
            return Set.of(new Lock(testClass.getName()));
        }
    }
}
