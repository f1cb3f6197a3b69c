package nl.thuiskompas.platform.programme;

import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * What a fact was taken from.
 *
 * @param published when it was published, as precisely as is known; empty when the document does not say
 * @param publisher who published it
 * @param reference where it can be found, such as the number of a parliamentary paper; may be empty
 */
public record Document(String id, Optional<PartialDate> published, Party publisher, String reference, Words title) {}
