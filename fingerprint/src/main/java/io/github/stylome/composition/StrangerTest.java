package io.github.stylome.composition;

import java.util.Arrays;

/**
 * Asks whether the texts of a corpus that look like a known source are by it: whether they measure as that source does,
 * in numbers by which the sources are not told apart. A stranger is counted as the source that it is most like, but is
 * not that source.
 */
final class StrangerTest {
  /** How many deviations off all texts of a corpus must be for strangers of a smaller share to be among them. */
  private static final double FOUND = 2.5;

  /** How many deviations off those that look like a source must be for it not to be that source. */
  private static final double DOUBTFUL = 3.8;

  private static final double SURE = 2;
  private static final int FEW_TEXTS = 15;
  private static final double SMALL_SHARE = 0.1;
  /** Less of the texts that look like a source, and they say little of it. */
  private static final double OWN = 0.5;

  private static final double LEAST_SHARE = 0.01;
  private static final double LARGE_SHARE = 0.2;

  /** Texts that are mostly by strangers are thought to be all by them. */
  private static final double MOSTLY = 0.7;

  /** A stranger may be closer to a source than the nearest other one is; squared distances. */
  private static final double CLOSER = 0.25;

  private final StyleReferences.Residual[] residuals; // by look: like a source, or like none
  private final double[] shares;
  private final boolean[] tested;
  private final Part[] parts; // by source
  private final boolean isFound;

  /**
   * Looks for strangers.
   *
   * @param shares of the known sources, as if there were no strangers
   */
  StrangerTest(Tally tally, ReferenceCounts references, StyleReferences styles, double[] shares) {
    this.shares = shares;
    int sources = shares.length;
    residuals = new StyleReferences.Residual[sources + 1];
    tested = new boolean[sources + 1];
    boolean[] established = new boolean[sources + 1];
    boolean isOff = styles.ofAll(tally.sums(), (double) tally.measured(), shares).ratio() > FOUND;
    boolean isAnyDoubtful = false;
    boolean isLargeDoubtful = false;
    for (int s = 0; s <= sources; s++) {
      double count = tally.count(s);
      double[] weights = references.weightsWithin(s, shares);
      residuals[s] = count > 0
          ? styles.ofClass(s, tally.sums(s), count, weights)
          : new StyleReferences.Residual(0, 1);
      double own = s < sources ? weights[s] : 1;
      tested[s] = own >= OWN && count >= FEW_TEXTS && own * count >= SMALL_SHARE * tally.measured();
      established[s] = tested[s] && residuals[s].ratio() < DOUBTFUL;
      isAnyDoubtful |= tested[s] && !established[s];
      isLargeDoubtful |= tested[s] && !established[s] && own * count >= LARGE_SHARE * tally.measured();
    }
    isFound = isLargeDoubtful || (isOff && isAnyDoubtful);
    parts = new Part[sources];
    for (int s = 0; s < sources; s++) {
      parts[s] = isFound && !established[s] ? taken(s, styles) : hiding(s, references, styles);
    }
  }

  /**
   * What strangers have of the texts that are counted as those of a source.
   *
   * @param share the likeliest part, in [0, 1]
   * @param least the lower end, in [0, share]
   * @param most the upper end, in [share, 1]
   */
  record Part(double share, double least, double most) {}

  /** Texts that strangers have, since they are not as those of the source: all of them, or the nearer the fewer. */
  private Part taken(int source, StyleReferences styles) {
    boolean[] all = new boolean[parts.length];
    Arrays.fill(all, true);
    StyleReferences.Residual residual = residuals[source];
    double near = styles.nearest(source, all);
    double far = styles.farthest();
    double share = tested[source] ? part(residual.squared(), near) : 1;
    double least = tested[source] ? part(residual.squared() - SURE * residual.deviation(), far) : 0;
    double snapped = share > MOSTLY ? 1 : share;
    return new Part(snapped, Math.min(snapped, least), 1);
  }

  /** Texts that strangers could have without being noticed, if they are about as near as the nearest known source. */
  private Part hiding(int source, ReferenceCounts references, StyleReferences styles) {
    boolean[] others = new boolean[parts.length];
    for (int s = 0; s < others.length; s++) {
      others[s] = references.isStranger(s) || references.strangers() == 0;
    }
    StyleReferences.Residual residual = residuals[source];
    double most = part(residual.squared() + SURE * residual.deviation(), CLOSER * styles.nearest(source, others));
    double seenAs = references.strangersSeenAs(source);
    if (seenAs < 1 && !references.isStranger(source)) { // people: of strangers that hide here, the rest is elsewhere
      double share = Math.max(shares[source], LEAST_SHARE);
      most = Math.min(most, (1 - shares[source]) * seenAs / (1 - seenAs) / share);
    }
    return new Part(0, 0, most);
  }

  /** Returns what part of texts is off by a squared distance if all of them are off by another. */
  private static double part(double squared, double whole) {
    boolean isKnown = whole > 0 && whole < Double.POSITIVE_INFINITY;
    return isKnown ? Math.min(1, Math.sqrt(Math.max(0, squared) / whole)) : 1;
  }

  /** Returns whether the texts that look like none of the sources are by strangers. */
  boolean isNoneLookStrange() {
    return isFound && tested[parts.length] && residuals[parts.length].ratio() >= DOUBTFUL;
  }

  /** Returns what strangers have of the texts of a source. */
  Part part(int source) {
    return parts[source];
  }

  @Override
  public String toString() {
    return "StrangerTest[" + (isFound ? "found" : "not found") + ", " + Arrays.toString(residuals) + "]";
  }
}
