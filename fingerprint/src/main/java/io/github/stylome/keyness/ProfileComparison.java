package io.github.stylome.keyness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How like two profiles are: how many entries they share against what chance would do, and how their log-odds go
 * together over all terms that both considered.
 *
 * <p>Models compared with all others of one collection are against each other too, so that two unrelated ones are
 * slightly less alike than chance.
 *
 * <p>Immutable and safe to share between threads, if its parts are not changed by who made it.
 *
 * @param common how many terms both profiles considered
 * @param first how many of these are entries of the first profile
 * @param second how many are entries of the second
 * @param shared entries of both, in the order of the first
 * @param expected how many they would share if each were a random choice among the common terms
 * @param tail the probability that so many or more are shared by such choices: that of the hypergeometric distribution
 * @param correlation Spearman's rank correlation of the log-odds over the common terms, in [-1, 1]; NaN where there are
 *     fewer than 4
 * @param interval of the correlation, by Fisher's z with the variance of Bonett and Wright, "Sample Size Requirements
 *     for Estimating Pearson, Kendall and Spearman Correlations", Psychometrika 65(1), 2000, terms taken for
 *     independent; from -1 to 1 where there is no correlation
 */
public record ProfileComparison(
    int common,
    int first,
    int second,
    List<String> shared,
    double expected,
    double tail,
    double correlation,
    Interval interval) {
  private static final int LEAST_TERMS = 4;

  /** Copies the list. */
  public ProfileComparison {
    shared = List.copyOf(shared);
  }

  /** Compares two profiles. O(terms × log terms). */
  public static ProfileComparison of(SlopProfile first, SlopProfile second) {
    List<String> common = first.logOdds().keySet().stream().filter(second.logOdds()::containsKey).sorted().toList();
    List<String> ofFirst = entriesIn(first, new HashSet<>(common));
    List<String> ofSecond = entriesIn(second, new HashSet<>(common));
    Set<String> other = new HashSet<>(ofSecond);
    List<String> shared = ofFirst.stream().filter(other::contains).toList();
    double[] x = common.stream().mapToDouble(term -> value(first, term)).toArray();
    double[] y = common.stream().mapToDouble(term -> value(second, term)).toArray();
    double correlation = x.length < LEAST_TERMS ? Double.NaN : RankCorrelation.of(x, y);
    return new ProfileComparison(common.size(), ofFirst.size(), ofSecond.size(), shared,
        common.isEmpty() ? 0 : (double) ofFirst.size() * ofSecond.size() / common.size(),
        Hypergeometric.upperTail(common.size(), ofFirst.size(), ofSecond.size(), shared.size()),
        correlation, RankCorrelation.interval(correlation, x.length));
  }

  private static double value(SlopProfile profile, String term) {
    Double value = profile.logOdds().get(term);
    return value == null ? Double.NaN : value;
  }

  private static List<String> entriesIn(SlopProfile profile, Set<String> terms) {
    return profile.entries().stream().map(KeyTerm::term).filter(terms::contains).toList();
  }
}
