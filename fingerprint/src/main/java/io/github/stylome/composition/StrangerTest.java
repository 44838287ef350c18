package io.github.stylome.composition;

import java.util.Arrays;

/**
 * Asks whether the texts of a corpus that look like a known source are by it: whether they measure as that source does,
 * in numbers by which the sources are not told apart. A stranger is counted as the source that it is most like, but is
 * not that source.
 */
final class StrangerTest {
  /** How many deviations off all texts of a corpus must be for strangers of a smaller share to be among them. */
  private static final double FOUND = 3;

  /** How many deviations off those that look like a source must be for it not to be that source. */
  private static final double DOUBTFUL = 3;

  /** Once there are strangers, they have a part of what looks like a source from so many deviations on. */
  private static final double NOTICED = 1;

  private static final double SURE = 2;
  private static final int FEW_TEXTS = 8;
  private static final double SMALL_SHARE = 0.1;
  /** Less of the texts that look like a source, and they say little of it. */
  private static final double OWN = 0.5;

  private static final double LEAST_SHARE = 0.01;
  private static final double LARGE_SHARE = 0.2;

  /** Texts that are mostly by strangers are thought to be all by them. */
  private static final double MOSTLY = 0.7;

  /** A stranger may be closer to a source than the nearest other one is; squared distances. */
  private static final double CLOSER = 0.12;

  private final StyleReferences.Residual[] residuals; // by look: like a source, or like none
  private final double[] shares;
  private final double[] own; // by look, what part of it is by the source that it looks like
  private final boolean[] tested;
  private final Part[] parts; // by source
  private final boolean isFound;
  private final boolean[] isStrange; // by look

  /**
   * Looks for strangers.
   *
   * @param shares of the known sources, as if there were no strangers
   */
  StrangerTest(Tally tally, ReferenceCounts references, StyleReferences styles, double[] shares) {
    this.shares = shares;
    int sources = shares.length;
    residuals = new StyleReferences.Residual[sources + 1];
    own = new double[sources + 1];
    tested = new boolean[sources + 1];
    for (int look = 0; look <= sources; look++) {
      double count = tally.count(look);
      double[] weights = references.weightsWithin(look, shares);
      residuals[look] = count > 0
          ? styles.ofClass(look, tally.sums(look), count, weights)
          : new StyleReferences.Residual(0, 1);
      own[look] = look < sources ? weights[look] : 1;
      tested[look] = own[look] >= OWN && isMuch(own[look] * count, SMALL_SHARE, tally);
    }
    isFound = isFound(tally, styles);
    isStrange = new boolean[sources + 1];
    for (int look = 0; look <= sources; look++) {
      boolean isOfASource = look < sources && own[look] >= OWN;
      isStrange[look] = isFound && !isOfASource && isMuch(tally.count(look), SMALL_SHARE, tally) && isDoubtful(look);
    }
    parts = new Part[sources];
    for (int s = 0; s < sources; s++) {
      boolean isTaken = isFound && (!tested[s] || residuals[s].ratio() >= NOTICED);
      parts[s] = isTaken ? taken(s, references, styles) : hiding(s, references, styles);
    }
  }

  private static boolean isMuch(double texts, double share, Tally tally) {
    return texts >= FEW_TEXTS && texts >= share * tally.measured();
  }

  private boolean isDoubtful(int look) {
    return residuals[look].ratio() >= DOUBTFUL;
  }

  /** Returns whether what looks like a source, or like none, is off: much of the corpus, or less if all of it is. */
  private boolean isFound(Tally tally, StyleReferences styles) {
    boolean isOff = styles.ofAll(tally.sums(), (double) tally.measured(), shares).ratio() > FOUND;
    for (int look = 0; look < own.length; look++) {
      if (tested[look] && isDoubtful(look)
          && (isOff || isMuch(own[look] * tally.count(look), LARGE_SHARE, tally))) {
        return true;
      }
    }
    return false;
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
  private Part taken(int source, ReferenceCounts references, StyleReferences styles) {
    boolean[] all = new boolean[parts.length];
    Arrays.fill(all, true);
    StyleReferences.Residual residual = residuals[source];
    double near = styles.nearest(source, all);
    double far = styles.farthest();
    double share = tested[source] ? part(residual.squared(), near) : 1;
    double least = tested[source] ? part(residual.squared() - SURE * residual.deviation(), far) : 0;
    // A model and what is like it, but another one, are rarely both there: it is by the other one. People may well be.
    boolean isAnother = tested[source] && isDoubtful(source) && references.isStranger(source);
    double snapped = isAnother || share > MOSTLY ? 1 : share;
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
    if (!isFound && seenAs < 1 && !references.isStranger(source)) {
      // People: of strangers that hide here, the rest is elsewhere.
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

  /**
   * Returns, by look, whether all texts that look so are by strangers: those that look like none, and those that look
   * like a source that hardly has a share. Not to be changed.
   */
  boolean[] strangeLooks() {
    return isStrange;
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
