package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the features that give most to the lead of one label over another. */
final class EvidenceCollector {
  private final int limit;
  private final PriorityQueue<Evidence> strongest;

  EvidenceCollector(int limit) {
    Preconditions.checkArgument(limit >= 1, "at least one feature is evidence, not %s", limit);
    this.limit = limit;
    strongest = new PriorityQueue<>(Evidence.STRONGEST_FIRST.reversed());
  }

  /** Offers every feature of a channel for texts that are judged together, each by its weight in the score. */
  void add(int index, Channel channel, List<TextScores> texts, double[] weights, int leader, int follower) {
    double[] lead = new double[channel.fingerprinter().vocabulary().size()];
    for (int t = 0; t < weights.length; t++) {
      Fingerprint fingerprint = texts.get(t).fingerprint(index);
      if (fingerprint != null) {
        channel.addLead(channel.row(fingerprint), leader, follower, weights[t] / texts.get(t).channelsMeasured(), lead);
      }
    }
    for (int i = 0; i < lead.length; i++) {
      // Most features are far weaker than those held: no object is made for them.
      if (lead[i] != 0 && (strongest.size() < limit || Math.abs(lead[i]) >= weakest())) {
        strongest.add(new Evidence(channel.spec().name(), channel.fingerprinter().vocabulary().terms().get(i),
            occurrences(index, i, texts), lead[i]));
        if (strongest.size() > limit) {
          strongest.remove();
        }
      }
    }
  }

  List<Evidence> strongestFirst() {
    List<Evidence> sorted = new ArrayList<>(strongest);
    sorted.sort(Evidence.STRONGEST_FIRST);
    return sorted;
  }

  private double weakest() {
    return Math.abs(strongest.element().contribution());
  }

  private static long occurrences(int channel, int feature, List<TextScores> texts) {
    long sum = 0;
    for (TextScores text : texts) {
      Fingerprint fingerprint = text.fingerprint(channel);
      sum += fingerprint == null ? 0 : fingerprint.count(feature);
    }
    return sum;
  }
}
