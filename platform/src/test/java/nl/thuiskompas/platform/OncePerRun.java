package nl.thuiskompas.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a thing to whoever asks for it as a parameter. It takes seconds to make and nobody changes it, so it is made once for
 * all tests of a run.
 *
 * @param <T> the type of the thing
 */
public abstract class OncePerRun<T> implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OncePerRun.class);

    private final Class<T> type;

    protected OncePerRun(Class<T> type) {
        this.type = type;
    }

    /** Makes the thing, in an empty folder that goes when the run ends. */
    protected abstract T make(Path folder);

    /** Lets go of the thing, when the run ends. */
    protected void close(T thing) {
        // Most things only lie in their folder.
    }

    @Override
    public final boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == type;
    }

    @Override
    public final Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(type, key -> kept(), Kept.class)
                .thing();
    }

    private Kept kept() {
        try {
            Path folder = Files.createTempDirectory("once-per-run");
            T thing = make(folder);
            return new Kept(folder, thing, () -> close(thing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kept(Path folder, Object thing, Runnable end) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            end.run();
            List<Path> all;
            try (Stream<Path> found = Files.walk(folder)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
