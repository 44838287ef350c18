/**
 * How texts come in.
 *
 * <p>Takes in the names of files and folders and standard input; hands on {@link io.github.stylome.cli.input.Row}s one
 * by one, and reports what is not one with its file and line.
 */
@NullMarked
package io.github.stylome.cli.input;

import org.jspecify.annotations.NullMarked;
