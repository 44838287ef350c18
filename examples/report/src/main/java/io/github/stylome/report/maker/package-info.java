/** Makes reports of what commands have written: one maker for every command. */
@NullMarked
package io.github.stylome.report.maker;

import org.jspecify.annotations.NullMarked;
