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

  /** How many deviations off the texts of a source must be for them not to be by it, however many they are. */
  private static final double DOUBTFUL = 3;

  /** Few texts of a model are never far off: with fewer deviations than these they are still by that model. */
  private static final double LEAST_DOUBTFUL = 1.5;

  /** Models of one maker are apart by this many deviations, divided by the variance of the mean in that of a text. */
  private static final double SIBLING = 0.1;

  /** The limit beyond which texts are by a sibling of a model, as a part of how far off these are. */
  private static final double BETWEEN = 0.62;

  /** Once there are strangers, they have a part of the texts of a model from so many deviations on. */
  private static final double NOTICED = 1;
  /** And a part of those of people from so many on. */
  private static final double SURE = 2;

  /** Texts by a stranger that look like people lie so far on the way to its other texts, and so far at least. */
  private static final double ON_THE_WAY = 0.6;
  private static final double LEAST_ON_THE_WAY = 0.5;

  private static final int FEW_TEXTS = 8;
  private static final double SMALL_SHARE = 0.1;
  /** Less of the texts that look like a source, and they say little of it. */
  private static final double OWN = 0.5;

  private static final double LEAST_SHARE = 0.01;
  private static final double LARGE_SHARE = 0.15;

  /** Texts that are mostly by strangers are thought to be all by them. */
  private static final double MOSTLY = 0.7;

  /** A stranger may be closer to a source than the nearest other one is; squared distances. */
  private static final double CLOSER = 0.12;

  private final ReferenceCounts references;
  private final StyleReferences styles;
  private final Tally tally;
  private final double[] shares;
  private final double[][] weights; // by look, of every source among the texts that look so
  private final double[] texts; // by source
  private final StyleReferences.Residual[] residuals; // by look: of the source of that look, or of what looks so
  private final boolean isFound;
  private final boolean[] isStrange; // by look
  private final boolean[] isOff; // by look, whether it is of a model that all texts are not by
  private final Part[] parts; // by source

  /**
   * Looks for strangers.
   *
   * @param shares of the known sources, as if there were no strangers
   */
  StrangerTest(Tally tally, ReferenceCounts references, StyleReferences styles, double[] shares) {
    this.tally = tally;
    this.references = references;
    this.styles = styles;
    this.shares = shares;
    int sources = shares.length;
    weights = new double[sources + 1][];
    Arrays.setAll(weights, look -> references.weightsWithin(look, shares));
    texts = new double[sources];
    for (int look = 0; look <= sources; look++) {
      for (int s = 0; s < sources; s++) {
        texts[s] += tally.count(look) * weights[look][s];
      }
    }
    residuals = new StyleReferences.Residual[sources + 1];
    Arrays.setAll(residuals, this::residual);
    isFound = isFound();
    isStrange = new boolean[sources + 1];
    isOff = new boolean[sources + 1];
    for (int look = 0; look <= sources; look++) {
      isStrange[look] = isFound && !isOfItsSource(look) && isMuch(tally.count(look), SMALL_SHARE) && isDoubtful(look);
      isOff[look] = isFound && isAnother(look) && isOfItsSource(look);
    }
    parts = new Part[sources];
    Arrays.setAll(parts, this::partOf);
  }

  /** Returns how far a source is off, or what looks like it, or like none, where it hardly has texts. */
  private StyleReferences.Residual residual(int look) {
    double count = tally.count(look);
    if (isOfItsSource(look)) {
      return styles.ofSource(look, tally, weights);
    }
    return count > 0
        ? styles.ofClass(look, tally.sums(look), count, weights[look])
        : StyleReferences.Residual.NONE;
  }

  /** Returns whether a source has as many texts as should look like it. */
  private boolean isOfItsSource(int look) {
    return look < shares.length && tally.count(look) > 0 && texts[look] >= OWN * tally.count(look);
  }

  private boolean isTested(int source) {
    return isMuch(texts[source], SMALL_SHARE);
  }

  private boolean isMuch(double count, double share) {
    return count >= FEW_TEXTS && count >= share * tally.measured();
  }

  private boolean isModel(int look) {
    return look < shares.length && references.isStranger(look);
  }

  /** Returns whether texts are further off than by chance or, where they look like a model, about as far as a sibling. */
  private boolean isDoubtful(int look) {
    double sibling = SIBLING * BETWEEN / residuals[look].variance();
    double limit = isModel(look) ? Math.max(LEAST_DOUBTFUL, Math.min(DOUBTFUL, sibling)) : DOUBTFUL;
    return residuals[look].ratio() >= limit;
  }

  /** Returns whether texts look like a model but are by another one. */
  private boolean isAnother(int look) {
    return isModel(look) && isTested(look) && isDoubtful(look);
  }

  /** Returns whether a source is off: much of the corpus, or less if all of it is. */
  private boolean isFound() {
    boolean isAllOff = styles.ofAll(tally.sums(), (double) tally.measured(), shares).ratio() > FOUND;
    double share = isAllOff ? SMALL_SHARE : LARGE_SHARE;
    for (int look = 0; look < residuals.length; look++) {
      double count = look < shares.length ? texts[look] : tally.count(look);
      if (isMuch(count, share) && isDoubtful(look)) {
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

  private Part partOf(int source) {
    double ratio = residuals[source].ratio();
    if (!isFound || (isTested(source) && ratio < (isModel(source) ? NOTICED : SURE))) {
      return hiding(source);
    }
    return isTested(source) && !isModel(source) && anyOff() ? pointing(source) : taken(source);
  }

  private boolean anyOff() {
    for (boolean off : isOff) {
      if (off) {
        return true;
      }
    }
    return false;
  }

  /** Texts of people that point to where those of a stranger lie that look like a model. */
  private Part pointing(int source) {
    StyleReferences.Direction direction = styles.towards(source, residuals[source], tally, isOff);
    double chance = SURE * direction.deviation();
    if (direction.share() < chance) {
      return hiding(source);
    }
    double share = snapped(direction.share() / ON_THE_WAY);
    double most = direction.share() / LEAST_ON_THE_WAY + chance / ON_THE_WAY;
    return new Part(share, Math.min(share, direction.share() - chance), Math.min(1, Math.max(share, most)));
  }

  private static double snapped(double share) {
    return share > MOSTLY ? 1 : share;
  }

  /** Texts that strangers have, since they are not as those of the source: all of them, or the nearer the fewer. */
  private Part taken(int source) {
    boolean[] all = new boolean[shares.length];
    Arrays.fill(all, true);
    StyleReferences.Residual residual = residuals[source];
    double share = isTested(source) ? part(residual.squared(), styles.nearest(source, all)) : 1;
    double least = isTested(source) ? part(residual.squared() - SURE * residual.deviation(), styles.farthest()) : 0;
    // A model and what is like it, but another one, are rarely both there: it is by the other one. People may well be.
    double snapped = isAnother(source) ? 1 : snapped(share);
    return new Part(snapped, Math.min(snapped, least), 1);
  }

  /** Texts that strangers could have without being noticed, if they are about as near as the nearest known source. */
  private Part hiding(int source) {
    if (isModel(source) && !isToldFromSibling(source)) {
      return new Part(0, 0, 1);
    }
    boolean[] others = new boolean[shares.length];
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

  /** Returns whether the texts of a model are nearer to it than those of a sibling would be, but for one in forty. */
  private boolean isToldFromSibling(int source) {
    StyleReferences.Residual residual = residuals[source];
    return isTested(source) && residual.ratio() <= SIBLING / residual.variance() - SURE;
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
