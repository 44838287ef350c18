/** What a report is written as: a page of HTML, and its charts as SVG, PNG and CSV. */
@NullMarked
package io.github.stylome.report.output;

import org.jspecify.annotations.NullMarked;
