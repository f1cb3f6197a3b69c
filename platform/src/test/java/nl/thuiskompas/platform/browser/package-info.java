/** Tests of the pages as a reader has them: the real server, with the real figures, in a real Chromium. */
@NullMarked
package nl.thuiskompas.platform.browser;

import org.jspecify.annotations.NullMarked;
