/** What a report holds: sections of paragraphs, facts, tables, charts and passages, and how each is written as data. */
@NullMarked
package io.github.stylome.report.content;

import org.jspecify.annotations.NullMarked;
