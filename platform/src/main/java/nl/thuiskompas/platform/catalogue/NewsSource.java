package nl.thuiskompas.platform.catalogue;

import java.util.List;

/** Somebody who knows what happened to releases. All that the server knows of stand in one feed, newest first. */
@FunctionalInterface
public interface NewsSource {
    /** What happened, in any order. */
    List<ReleaseNews> news();
}
