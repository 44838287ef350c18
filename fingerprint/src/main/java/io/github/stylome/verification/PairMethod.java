package io.github.stylome.verification;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways to verify a pair of texts: a measure each, or several fused. */
public enum PairMethod {
  /** {@link TfIdfCosine}. */
  COSINE,
  /** {@link DeltaCosine}. */
  DELTA,
  /** {@link PpmCrossEntropy}. */
  PPM,
  /** {@link Unmasking}. */
  UNMASKING,
  /** {@link PoolImposters}. */
  IMPOSTERS,
  /** {@link LambdaG#fit(Corpus, Workers)}, of 5-grams and with 5 draws. */
  LAMBDAG,
  /** {@link LambdaG#fitCharacters}, of 5-grams and with 5 draws. */
  CHARACTERS,
  /** {@link NormalizedCosine}. */
  NORMALIZED,
  /** {@link #NORMALIZED}, {@link #LAMBDAG} and {@link #CHARACTERS}: frequencies and sequences. */
  FUSION,
  /** All measures. */
  ALL;

  private static final int DRAWS = 5;
  private static final int ORDER = 5;

  /** Returns the names of the measures, in the order of {@link #scorers}. */
  public List<String> names() {
    return parts().stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList();
  }

  private Set<PairMethod> parts() {
    return switch (this) {
      case FUSION -> EnumSet.of(LAMBDAG, CHARACTERS, NORMALIZED);
      case ALL -> EnumSet.range(COSINE, NORMALIZED);
      default -> EnumSet.of(this);
    };
  }

  /**
   * Returns what this scores pairs by, fitted to reference texts.
   *
   * @param reference texts by several authors, with these as labels
   * @throws IllegalArgumentException if there are fewer than two texts, or they have no words
   */
  public List<PairScorer> scorers(Corpus reference, Workers workers) {
    List<PairScorer> scorers = new ArrayList<>();
    for (PairMethod part : parts()) {
      scorers.add(part.scorer(reference, workers));
    }
    return List.copyOf(scorers);
  }

  private PairScorer scorer(Corpus reference, Workers workers) {
    return switch (this) {
      case COSINE -> TfIdfCosine.fit(reference, workers);
      case DELTA -> DeltaCosine.fit(reference, workers);
      case PPM -> PpmCrossEntropy.standard();
      case UNMASKING -> Unmasking.standard();
      case IMPOSTERS -> PoolImposters.fit(reference, workers);
      case LAMBDAG -> LambdaG.fit(reference, workers).with(ORDER, DRAWS, 1);
      case CHARACTERS -> LambdaG.fitCharacters(reference, workers).with(ORDER, DRAWS, 1);
      case NORMALIZED -> NormalizedCosine.fit(reference, workers);
      case FUSION, ALL -> throw new IllegalStateException(this + " is not one measure");
    };
  }
}
