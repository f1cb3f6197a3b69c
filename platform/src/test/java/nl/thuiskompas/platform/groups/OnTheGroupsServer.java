package nl.thuiskompas.platform.groups;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.Platform;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server with measured groups: exact figures that pass for real, and beside them a demonstration of rounded ones.
 * Started once for all tests that carry this.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Platform.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"thuis.data=target/groups-tests/real", "thuis.demo=target/groups-tests/demo"})
@ContextConfiguration(initializers = OnTheGroupsServer.Folders.class)
public @interface OnTheGroupsServer {
    /** Makes both folders before the server opens them. */
    final class Folders implements ApplicationContextInitializer<GenericApplicationContext> {
        private static final List<String> COARSE = List.of("country", "province");
        private static final List<String> FINE = List.of("country", "province", "municipality");

        @Override
        public void initialize(GenericApplicationContext context) {
            MadeGroups made = MadeGroups.anew(Path.of("target/groups-tests"));
            made.bring("real", false, "exact", List.of("group-sizes", "group-change", "group-overlap"), COARSE);
            List<String> others = MadeGroups.ALL.stream()
                    .filter(table -> !table.equals("group-sizes"))
                    .toList();
            made.bring("demo", true, "rounded", List.of("group-sizes"), FINE);
            made.bring("demo", true, "rounded", others, COARSE);
        }
    }
}
