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

/**
 * What the training texts are like, so that a text of another kind is seen: their languages, their lengths, and what
 * share of the n-grams of each channel of theirs no other prompt or work knows. The shares fall with length and scatter;
 * each is compared with what it is among training texts of about that length, and the sum over the channels of squares
 * of what is above is compared with that of the training texts themselves.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param languages those that at least one training text in a hundred is in
 * @param shortest the length in tokens that one in a hundred training texts stays below
 * @param longest the length that one in a hundred exceeds
 * @param channels one for every channel
 * @param limit what one in two hundred training texts exceeds
 */
public record ShiftProfile(
    Set<Language> languages, double shortest, double longest, List<Expectation> channels, double limit) {
  private static final double TOO_FAR = 5;
  private static final double TAIL = 0.01;
  private static final double LIMIT_TAIL = 0.005;
  private static final double LEAST_DEVIATION = 1e-3;

  /** Channels that see how a text is laid out and punctuated. */
  private static final Set<String> LAYOUT = ImmutableSet.of("markdown", "typography", "rhythm", "richness");

  /** Checks the parts. */
  public ShiftProfile {
    languages = ImmutableSet.copyOf(languages);
    channels = ImmutableList.copyOf(channels);
    Preconditions.checkArgument(shortest >= 0 && shortest <= longest && longest <= 1e12,
        "lengths from %s to %s", shortest, longest);
    Preconditions.checkArgument(limit >= 0 && limit <= 1e12, "a limit of %s", limit);
  }

  /**
   * The share of n-grams that are new, of texts of a length: {@code level + slope · ln(tokens)}, and its deviation.
   *
   * @param deviation greater than 0
   */
  public record Expectation(double level, double slope, double deviation) {
    /** Checks the parts. */
    public Expectation {
      Preconditions.checkArgument(Math.abs(level) <= 1e9 && Math.abs(slope) <= 1e9, "%s, %s", level, slope);
      Preconditions.checkArgument(deviation > 0 && deviation <= 1e9, "a deviation of %s", deviation);
    }

    double at(double logLength) {
      return Math.min(1, Math.max(0, level + slope * logLength));
    }

    /** Returns by how many deviations a share is above what is expected; 0 if it is below. */
    double above(double share, double logLength) {
      return Math.max(0, (share - at(logLength)) / deviation);
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
    double[] logarithms = Arrays.stream(tokens).mapToDouble(n -> StrictMath.log(Math.max(1, n))).toArray();
    List<Expectation> expectations = unseen.stream().map(shares -> regression(logarithms, shares)).toList();
    ShiftProfile unlimited = new ShiftProfile(languages, shortest, longest, expectations, 0);
    double[] sums = new double[tokens.length];
    for (int i = 0; i < sums.length; i++) {
      double[] own = new double[expectations.size()];
      for (int c = 0; c < own.length; c++) {
        own[c] = unseen.get(c)[i];
      }
      sums[i] = unlimited.excess(own, tokens[i]);
    }
    Arrays.sort(sums);
    double limit = sums[(int) Math.ceil((1 - LIMIT_TAIL) * (sums.length - 1))];
    return new ShiftProfile(languages, shortest, longest, expectations, limit);
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
    return new Expectation(meanY - slope * meanX, slope, LEAST_DEVIATION + Math.sqrt(squares / x.length));
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
      double above = channels.get(c).above(unseen[c], logLength(tokens));
      sum += above * above;
    }
    return sum;
  }

  /**
   * Returns the ways in which a text is unlike the training texts.
   *
   * @param language its language, if it is known
   * @param names of the channels
   */
  List<ShiftAlarm> alarms(
      Optional<Language> language, double tokens, double[] unseen, List<String> names) {
    List<ShiftAlarm> alarms = new ArrayList<>();
    if (!languages.isEmpty() && language.isPresent() && !languages.contains(language.get())) {
      alarms.add(new ShiftAlarm(ShiftAlarm.Kind.LANGUAGE,
          "the language seems to be " + language.get() + ", and the texts learnt from are in " + languages));
    }
    if (tokens * TOO_FAR < shortest || tokens > TOO_FAR * longest) {
      alarms.add(new ShiftAlarm(ShiftAlarm.Kind.LENGTH, String.format(Locale.ROOT,
          "%.0f tokens, and nearly all texts learnt from have %.0f to %.0f", tokens, shortest, longest)));
    }
    if (excess(unseen, tokens) > limit) {
      alarms.add(strangest(tokens, unseen, names));
    }
    return alarms;
  }

  private ShiftAlarm strangest(double tokens, double[] unseen, List<String> names) {
    double logLength = logLength(tokens);
    int worst = 0;
    for (int c = 1; c < unseen.length; c++) {
      if (channels.get(c).above(unseen[c], logLength) > channels.get(worst).above(unseen[worst], logLength)) {
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
