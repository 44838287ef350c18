package io.github.stylome.atlas;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import io.github.stylome.verdict.Calibration;
import java.util.Map;

/**
 * What the learnt channels of an atlas learnt families from, and how far they can be trusted in a domain that they have
 * not seen.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param texts how many texts of each family were learnt from, in the natural order of families; at least one of each
 * @param shifted how scores that were freed from their domain become probabilities, fitted on a domain that was left
 *     out
 */
public record FamilyTraining(Map<String, Integer> texts, Calibration shifted) {
  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if a family has no text, or there are fewer than two
   */
  public FamilyTraining {
    texts = ImmutableSortedMap.copyOf(texts);
    requireNonNull(shifted, "shifted");
    Preconditions.checkArgument(texts.size() >= 2, "two families or more are needed, not %s", texts.keySet());
    texts.forEach((family, count) ->
        Preconditions.checkArgument(count >= 1, "the family \"%s\" has %s texts", family, count));
  }
}
