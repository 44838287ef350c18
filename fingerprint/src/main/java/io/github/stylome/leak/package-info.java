/**
 * Stage 8 of 8, beside verdicts and keyness: identity leaks.
 *
 * <p>Takes in texts as they were written; hands on where one says of itself which model it is, or whose: {@link
 * io.github.stylome.leak.LeakScanner} finds {@linkplain io.github.stylome.leak.IdentityLeak leaks}, {@link
 * io.github.stylome.leak.KnownNames} are the names it knows.
 */
@NullMarked
package io.github.stylome.leak;

import org.jspecify.annotations.NullMarked;
