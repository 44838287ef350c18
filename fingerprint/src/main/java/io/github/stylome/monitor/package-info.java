/**
 * Stage 8 of 8: watching streams.
 *
 * <p>Takes in texts one after the other, of an endpoint or of many accounts; hands on whether the endpoint is still the
 * model it was, and which accounts send requests that look machine-templated. Memory does not grow with the stream.
 */
@NullMarked
package io.github.stylome.monitor;

import org.jspecify.annotations.NullMarked;
