package io.github.stylome.reasoning;

import io.github.stylome.keyness.Interval;
import io.github.stylome.verdict.StackedMethod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Compares the traces of two models; how many others are compared, and so what is found, is decided afterwards. */
final class PairTrial {
  /** Below it a difference is too small to matter, however sure. */
  static final double LEAST_AREA = 0.6;
  /** Where the area may be as large as this, to find no difference says nothing. */
  static final double PLAIN_AREA = 0.75;
  /** With fewer prompts nothing is concluded. */
  static final int LEAST_PROMPTS = 20;
  /** With fewer prompts of either nothing is estimated. */
  static final int LEAST_ESTIMATED = 10;

  private final String first;
  private final String second;
  private final TextPair pair;
  private final TraceSettings settings;
  private final Map<String, Double> channels = new LinkedHashMap<>();
  private double area = Double.NaN;
  private Optional<Interval> interval = Optional.empty();
  private Optional<Interval> chance = Optional.empty();
  private double p = 1;
  private List<MoveDifference> moves = List.of();

  PairTrial(TraceTexts one, TraceTexts other, TraceSettings settings) {
    first = one.label();
    second = other.label();
    this.settings = settings;
    pair = TextPair.of(one, other, settings);
    if (pair.prompts(true) >= LEAST_ESTIMATED && pair.prompts(false) >= LEAST_ESTIMATED) {
      estimate();
    }
  }

  private void estimate() {
    List<Trial> trials =
        Trial.each(Trial.cosines(pair.texts(), pair.promptOf()), pair.promptOf(), settings.seed());
    for (int i = 0; i < trials.size() - 1; i++) {
      channels.put(StackedMethod.reasoning().channels().get(i).name(), trials.get(i).area(pair.labels()));
    }
    Trial all = trials.get(trials.size() - 1);
    Scored scored = all.scored(pair.labels());
    area = scored.area(null);
    SplittableRandom random = new SplittableRandom(settings.seed());
    interval = Resampling.of(IntStream.range(0, settings.resamples())
        .mapToDouble(i -> scored.area(Shuffle.draws(pair.prompts().size(), random)))
        .toArray());
    double[] swapped = IntStream.range(0, settings.resamples()).mapToDouble(i -> all.area(swapped(random))).toArray();
    chance = Resampling.of(swapped);
    p = Resampling.p(area, swapped);
    moves = MoveRates.of(pair, settings);
  }

  /** Swaps the labels of every other prompt, by chance; where no prompts are shared, deals them out anew. */
  private double[] swapped(SplittableRandom random) {
    double[] labels = pair.labels().clone();
    if (pair.paired()) {
      boolean[] swap = new boolean[pair.prompts().size()];
      for (int i = 0; i < swap.length; i++) {
        swap[i] = random.nextBoolean();
      }
      for (int text = 0; text < labels.length; text++) {
        labels[text] = swap[pair.promptOf()[text]] ? -labels[text] : labels[text];
      }
      return labels;
    }
    int[] order = Shuffle.of(pair.prompts().size(), random);
    int own = pair.prompts(true);
    for (int text = 0; text < labels.length; text++) {
      labels[text] = order[pair.promptOf()[text]] < own ? 1 : -1;
    }
    return labels;
  }

  double p() {
    return p;
  }

  /** Returns every move that either makes. */
  List<MoveDifference> moves() {
    return moves;
  }

  /** Returns what is concluded. */
  TracePair toPair(double q, List<MoveDifference> found) {
    TraceVerdict verdict = verdict(q);
    return new TracePair(first, second, pair.prompts().size(), pair.paired(), pair.texts(true), pair.texts(false),
        pair.words(), area, interval, chance, p, q, channels, found, verdict, reason(verdict, q));
  }

  private TraceVerdict verdict(double q) {
    int least = Math.min(pair.prompts(true), pair.prompts(false));
    if (Double.isNaN(area) || least < LEAST_PROMPTS) {
      return TraceVerdict.CANNOT_TELL;
    } else if (area >= LEAST_AREA) {
      return q < settings.rate() && pair.paired() ? TraceVerdict.DIFFERENT : TraceVerdict.CANNOT_TELL;
    }
    return upper() < PLAIN_AREA ? TraceVerdict.NOT_SEPARABLE : TraceVerdict.CANNOT_TELL;
  }

  private double upper() {
    return interval.map(Interval::upper).orElse(1.0);
  }

  private String reason(TraceVerdict verdict, double q) {
    int least = Math.min(pair.prompts(true), pair.prompts(false));
    if (Double.isNaN(area)) {
      return "there are traces for " + least + " prompts, and " + LEAST_ESTIMATED + " are needed to compare them";
    }
    String told = String.format(Locale.ROOT, "of two traces the right one is told with an area of %.3f (%.3f to %.3f)",
        area, interval.map(Interval::lower).orElse(0.0), upper());
    if (least < LEAST_PROMPTS) {
      return told + ", but there are only " + least + " prompts, and " + LEAST_PROMPTS + " are needed";
    }
    return switch (verdict) {
      case DIFFERENT -> told + String.format(Locale.ROOT, ", beyond chance at a false discovery rate of %.3f", q);
      case NOT_SEPARABLE -> told + ": less than " + LEAST_AREA + " is no difference that matters";
      case CANNOT_TELL -> told + doubt();
    };
  }

  private String doubt() {
    if (area < LEAST_AREA) {
      return ", and it may be as large as " + PLAIN_AREA + " or more: too few traces to say that they are alike";
    }
    return pair.paired()
        ? ", which chance gives as well, at the number of pairs that are compared"
        : ", but the two answered other prompts, which may be what tells them apart";
  }
}
