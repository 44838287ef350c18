/**
 * Between stages 1 and 2 of 7: the script and language of a text.
 *
 * <p>Takes in a text; hands on the {@linkplain io.github.stylome.language.ScriptShares shares of its scripts} and a
 * {@linkplain io.github.stylome.language.LanguageGuess guess of its language}, enough to choose defaults and to warn,
 * and the {@linkplain io.github.stylome.language.FunctionWords function words} of each language.
 */
@NullMarked
package io.github.stylome.language;

import org.jspecify.annotations.NullMarked;
