/** What other commands have written, read again: rows of JSON with their place, and tables of distances and edges. */
@NullMarked
package io.github.stylome.report.input;

import org.jspecify.annotations.NullMarked;
