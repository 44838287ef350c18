/**
 * Stage 7 of 8: learning.
 *
 * <p>Takes in texts with labels; hands on linear models over the n-grams of one channel, and what they score. N-grams
 * are known by 64-bit hashes: no string is made for a token, and none of the texts learnt from is kept in a model.
 */
@NullMarked
package io.github.stylome.learn;

import org.jspecify.annotations.NullMarked;
