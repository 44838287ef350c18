package io.github.stylome.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Measures the slop index of the texts that a profile was made of. */
final class ScaleMaker {
  /** So many texts of a collection are measured at most, evenly spread over it. */
  private static final int MAX_TEXTS = 2000;

  /** Words of a text that tells how hits vary between texts. */
  private static final int LEAST_WORDS = 50;

  private static final double THOUSAND = 1000;

  private final TermMatcher matcher;
  private final int[] hits;

  ScaleMaker(TermMatcher matcher) {
    this.matcher = matcher;
    hits = new int[matcher.size()];
  }

  IndexScale of(List<ReadText> target, List<ReadText> reference, List<ReadText> people) {
    Sample others = new Sample(reference);
    return new IndexScale(new Sample(target).perThousand(), others.perThousand(),
        people.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(new Sample(people).perThousand()),
        others.overdispersion());
  }

  /** Some texts of a collection, measured. */
  private final class Sample {
    private final List<int[]> measured = new ArrayList<>(); // words and hits of a text
    private long words;
    private long found;

    Sample(List<ReadText> texts) {
      int step = Math.max(1, (texts.size() + MAX_TEXTS - 1) / MAX_TEXTS);
      for (int i = 0; i < texts.size(); i += step) {
        int[] read = texts.get(i).words();
        int[] both = {WordReader.count(read), matcher.count(read, hits)};
        measured.add(both);
        words += both[0];
        found += both[1];
      }
      measured.sort(Comparator.comparingInt((int[] both) -> both[0]).thenComparingInt(both -> both[1]));
    }

    double perThousand() {
      return words == 0 ? 0 : found * THOUSAND / words;
    }

    /** The index of dispersion: the mean squared deviation from what the length of each text lets expect. */
    double overdispersion() {
      double rate = (double) found / words;
      double sum = 0;
      int texts = 0;
      for (int[] both : measured) {
        double expected = both[0] * rate;
        if (both[0] >= LEAST_WORDS && expected > 0) {
          sum += (both[1] - expected) * (both[1] - expected) / expected;
          texts++;
        }
      }
      return texts < 2 ? 1 : Math.max(1, sum / (texts - 1));
    }
  }
}
