package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.Serial;

/** XML that is none. Its message is a part of a sentence, such as "it ends in the middle". */
final class XmlDamage extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    XmlDamage(String what) {
        super(what);
    }
}
