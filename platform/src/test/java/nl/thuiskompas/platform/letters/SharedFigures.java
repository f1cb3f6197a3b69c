package nl.thuiskompas.platform.letters;

import java.nio.file.Path;
import nl.thuiskompas.platform.OncePerRun;

/** {@link ReferenceFigures} for all tests that ask for them. */
final class SharedFigures extends OncePerRun<ReferenceFigures> {
    SharedFigures() {
        super(ReferenceFigures.class);
    }

    @Override
    protected ReferenceFigures make(Path folder) {
        return ReferenceFigures.in(folder);
    }

    @Override
    protected void close(ReferenceFigures figures) {
        figures.close();
    }
}
