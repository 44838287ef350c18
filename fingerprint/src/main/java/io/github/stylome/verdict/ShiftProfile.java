package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.stylome.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the training texts are like, so that a text of another kind is seen: their languages, their lengths, and what
 * share of the n-grams of each channel of theirs no other prompt or work knows. The shares fall with length and scatter;
 * how far each is above what is expected at its length is told in bits of surprise, one for every halving of the share
 * of training texts that go so far, and the sum over the channels is compared with that of the training texts.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param languages those that at least one training text in a hundred is in
 * @param shortest the length in tokens that one in a hundred training texts stays below
 * @param longest the length that one in a hundred exceeds
 * @param channels one for every channel
 * @param surprises the bits of the training texts, ascending: all of them, or {@value #MOST_SURPRISES} quantiles
 */
public record ShiftProfile(
    Set<Language> languages, double shortest, double longest, List<Expectation> channels, List<Double> surprises) {
  /** How many quantiles of the surprises are kept. */
  public static final int MOST_SURPRISES = 1000;

  /** Of so many texts, how strange each is is told by what is expected of all. */
  private static final int MANY = 1000;
  /** Of fewer, by what is expected of those in the other parts. */
  private static final int PARTS = 10;

  private static final double TOO_SHORT = 2;
  private static final double TOO_LONG = 5;
  private static final double TAIL = 0.01;
  /** The share of training texts that are as strange as one whose language is looked at. */
  private static final double STRANGE = 0.1;
  /** The share of training texts that are as strange as one that is refused by itself. */
  private static final double ALONE = 0.005;
  private static final double LEAST_DEVIATION = 1e-3;

  /** Channels that see how a text is laid out and punctuated. */
  private static final Set<String> LAYOUT = ImmutableSet.of("markdown", "typography", "rhythm", "richness");

  /** Checks the parts. */
  public ShiftProfile {
    languages = ImmutableSet.copyOf(languages);
    channels = ImmutableList.copyOf(channels);
    Preconditions.checkArgument(shortest >= 0 && shortest <= longest && longest <= 1e12,
        "lengths from %s to %s", shortest, longest);
    surprises = ImmutableList.copyOf(surprises);
    Preconditions.checkArgument(!surprises.isEmpty() && surprises.size() <= MOST_SURPRISES,
        "%s surprises", surprises.size());
    for (int i = 0; i < surprises.size(); i++) {
      Preconditions.checkArgument(
          surprises.get(i) >= 0 && surprises.get(i) <= 1e12 && (i == 0 || surprises.get(i - 1) <= surprises.get(i)),
          "a surprise of %s", surprises.get(i));
    }
  }

  /**
   * The share of n-grams that are new, of texts of a length: {@code level + slope · ln(tokens)}, and its deviation.
   *
   * @param deviation greater than 0
   * @param tails how many deviations above are exceeded by 1/2, 1/4, … 1/256 of the training texts; ascending
   */
  public record Expectation(double level, double slope, double deviation, List<Double> tails) {
    /** How many halvings are told apart. */
    public static final int TAILS = 8;

    private static final double MOST_BITS = 14;

    /** Checks the parts. */
    public Expectation {
      Preconditions.checkArgument(Math.abs(level) <= 1e9 && Math.abs(slope) <= 1e9, "%s, %s", level, slope);
      Preconditions.checkArgument(deviation > 0 && deviation <= 1e9, "a deviation of %s", deviation);
      tails = ImmutableList.copyOf(tails);
      Preconditions.checkArgument(tails.size() == TAILS, "%s tails", tails.size());
      for (int i = 0; i < TAILS; i++) {
        Preconditions.checkArgument(Math.abs(tails.get(i)) <= 1e12 && (i == 0 || tails.get(i - 1) <= tails.get(i)),
            "a tail of %s", tails.get(i));
      }
    }

    double at(double logLength) {
      return Math.min(1, Math.max(0, level + slope * logLength));
    }

    /** Returns by how many deviations a share is above what is expected. */
    double above(double share, double logLength) {
      return (share - at(logLength)) / deviation;
    }

    /** Returns by how many bits a share surprises; 0 if half of the training texts go as far. */
    double surprise(double share, double logLength) {
      double above = above(share, logLength);
      int passed = 0;
      while (passed < TAILS && above > tails.get(passed)) {
        passed++;
      }
      if (passed == 0) {
        return 0;
      }
      double from = tails.get(passed - 1);
      // Beyond the last tail it goes on as steeply as from the last but two.
      double width = passed < TAILS ? tails.get(passed) - from : (from - tails.get(TAILS - 3)) / 2;
      double part = width > 0 ? (above - from) / width : MOST_BITS;
      return Math.min(MOST_BITS, passed - 1 + part);
    }
  }

  /**
   * Returns the profile of training texts.
   *
   * @param tokens the length of every text
   * @param unseen by channel, the share of new n-grams of every text
   */
  static ShiftProfile of(Set<Language> languages, long[] tokens, List<double[]> unseen) {
    double[] lengths = Arrays.stream(tokens).asDoubleStream().sorted().toArray();
    double shortest = lengths[(int) (TAIL * (lengths.length - 1))];
    double longest = lengths[(int) Math.ceil((1 - TAIL) * (lengths.length - 1))];
    double[] logarithms = Arrays.stream(tokens).mapToDouble(n -> StrictMath.log(Math.max(1.0, (double) n))).toArray();
    int size = tokens.length;
    ShiftProfile all = new ShiftProfile(languages, shortest, longest,
        expectations(logarithms, unseen, i -> true), ImmutableList.of(0.0));
    double[] sums = new double[size];
    int parts = size >= MANY ? 1 : Math.min(PARTS, size);
    for (int part = 0; part < parts; part++) {
      int own = part;
      // What is expected of few texts fits those that it was taken from, and others would look strange beside them.
      ShiftProfile others = parts == 1 ? all : new ShiftProfile(languages, shortest, longest,
          expectations(logarithms, unseen, i -> i % parts != own), ImmutableList.of(0.0));
      for (int i = part; i < size; i += parts) {
        int text = i;
        sums[i] = others.excess(unseen.stream().mapToDouble(shares -> shares[text]).toArray(), (double) tokens[i]);
      }
    }
    Arrays.sort(sums);
    List<Double> surprises = new ArrayList<>();
    int kept = Math.min(sums.length, MOST_SURPRISES);
    for (int i = 0; i < kept; i++) {
      surprises.add(sums[kept == 1 ? 0 : (int) ((long) i * (sums.length - 1) / (kept - 1))]);
    }
    return new ShiftProfile(languages, shortest, longest, all.channels(), surprises);
  }

  /** Returns what is expected in each channel, by some of the texts. */
  private static List<Expectation> expectations(double[] logarithms, List<double[]> unseen, IntPredicate counts) {
    int[] texts = IntStream.range(0, logarithms.length).filter(counts).toArray();
    double[] x = Arrays.stream(texts).mapToDouble(i -> logarithms[i]).toArray();
    return unseen.stream()
        .map(shares -> regression(x, Arrays.stream(texts).mapToDouble(i -> shares[i]).toArray()))
        .toList();
  }

  private static Expectation regression(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = xx > 0 ? xy / xx : 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double rest = y[i] - meanY - slope * (x[i] - meanX);
      squares += rest * rest;
    }
    double level = meanY - slope * meanX;
    double deviation = LEAST_DEVIATION + Math.sqrt(squares / x.length);
    double[] above = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      above[i] = (y[i] - Math.min(1, Math.max(0, level + slope * x[i]))) / deviation;
    }
    Arrays.sort(above);
    List<Double> tails = new ArrayList<>();
    for (int i = 1; i <= Expectation.TAILS; i++) {
      tails.add(above[(int) Math.ceil((1 - Math.scalb(1.0, -i)) * (above.length - 1))]);
    }
    return new Expectation(level, slope, deviation, tails);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private double logLength(double tokens) {
    return StrictMath.log(Math.max(1, Math.min(longest, Math.max(shortest, tokens))));
  }

  private double excess(double[] unseen, double tokens) {
    double sum = 0;
    for (int c = 0; c < unseen.length; c++) {
      sum += channels.get(c).surprise(unseen[c], logLength(tokens));
    }
    return sum;
  }

  /**
   * Returns the ways in which a text is unlike the training texts.
   *
   * @param language its language, if it can be told; asked for only where the text is strange
   * @param names of the channels
   */
  List<ShiftAlarm> alarms(
      Supplier<Optional<Language>> language, double tokens, double[] unseen, List<String> names) {
    List<ShiftAlarm> alarms = new ArrayList<>();
    double rarity = rarity(unseen, tokens);
    if (rarity <= STRANGE && !languages.isEmpty()) { // a text in another language is strange; most are not
      language.get().filter(own -> !languages.contains(own)).ifPresent(own -> alarms.add(new ShiftAlarm(
          ShiftAlarm.Kind.LANGUAGE,
          "the language seems to be " + own + ", and the texts learnt from are in " + languages)));
    }
    if (tokens * TOO_SHORT < shortest || tokens > TOO_LONG * longest) {
      alarms.add(new ShiftAlarm(ShiftAlarm.Kind.LENGTH, String.format(Locale.ROOT,
          "%.0f tokens, and nearly all texts learnt from have %.0f to %.0f", tokens, shortest, longest)));
    }
    if (rarity <= ALONE) {
      alarms.add(strangest(tokens, unseen, names));
    }
    return alarms;
  }

  /** Returns the share of training texts that are at least as strange as a text, greater than 0 and at most 1. */
  double rarity(double[] unseen, double tokens) {
    double own = excess(unseen, tokens);
    int below = 0;
    int above = surprises.size();
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (surprises.get(middle) < own) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return (surprises.size() - below + 1.0) / (surprises.size() + 1.0);
  }

  /** Returns the alarm of the channel that a text surprises most. */
  ShiftAlarm strangest(double tokens, double[] unseen, List<String> names) {
    double logLength = logLength(tokens);
    int worst = 0;
    for (int c = 1; c < unseen.length; c++) {
      if (channels.get(c).surprise(unseen[c], logLength) > channels.get(worst).surprise(unseen[worst], logLength)) {
        worst = c;
      }
    }
    String message = String.format(Locale.ROOT,
        "%.0f%% of the n-grams of the channel %s are new, and %.0f%% are usual (± %.0f)", 100 * unseen[worst],
        names.get(worst), 100 * channels.get(worst).at(logLength), 100 * channels.get(worst).deviation());
    return new ShiftAlarm(
        LAYOUT.contains(names.get(worst)) ? ShiftAlarm.Kind.LAYOUT : ShiftAlarm.Kind.VOCABULARY, message);
  }
}
