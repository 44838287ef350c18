package io.github.stylome.verdict;

import java.util.Comparator;
import java.util.Optional;

/**
 * A feature that helped to decide between the best candidate and the next.
 *
 * @param channel the channel that the feature belongs to
 * @param feature the n-gram: as it is counted, or, where it is quoted, as it stands in the text
 * @param occurrences how often it stands in the text; 0 where its absence speaks
 * @param contribution what it adds to the lead of the best candidate's score over the next; negative where it speaks
 *     against. All features together add up to the lead, but for what candidates score without any
 * @param quotation where it first stands; empty where the method does not keep places
 */
public record Evidence(
    String channel, String feature, long occurrences, double contribution, Optional<Quotation> quotation) {
  /** Strongest first; equally strong ones by channel and feature. */
  static final Comparator<Evidence> STRONGEST_FIRST = Comparator
      .<Evidence>comparingDouble(e -> -Math.abs(e.contribution()))
      .thenComparing(Evidence::channel)
      .thenComparing(Evidence::feature);

  /** Creates evidence without a place. */
  Evidence(String channel, String feature, long occurrences, double contribution) {
    this(channel, feature, occurrences, contribution, Optional.empty());
  }
}
