/** Short programs, each named for the question that a user asks. */
@NullMarked
package io.github.stylome.quickstart;

import org.jspecify.annotations.NullMarked;
