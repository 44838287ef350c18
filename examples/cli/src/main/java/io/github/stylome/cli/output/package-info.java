/**
 * How answers go out.
 *
 * <p>Takes in verdicts and distances; hands on JSON rows, tables and reports, in files that are written whole or not at
 * all.
 */
@NullMarked
package io.github.stylome.cli.output;

import org.jspecify.annotations.NullMarked;
