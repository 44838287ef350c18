/**
 * The three standard streams and the progress bar.
 *
 * <p>Takes in what is to be told; hands it on to the user's terminal, or to nobody.
 */
@NullMarked
package io.github.stylome.cli.console;

import org.jspecify.annotations.NullMarked;
