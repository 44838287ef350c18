package io.github.stylome.monitor;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Requests of an account that say the same but for gaps.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param pattern what is fixed, quoted from one of them, with {@code [...]} for what varies
 * @param requests how many of the sampled distinct requests are of it
 * @param fillings what stands in the first gap of some of them, at most three
 */
public record TemplateFamily(String pattern, int requests, List<String> fillings) {
  /** Makes the family. */
  public TemplateFamily {
    fillings = ImmutableList.copyOf(fillings);
  }
}
