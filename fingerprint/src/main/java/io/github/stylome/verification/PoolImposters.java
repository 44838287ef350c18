package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;

/**
 * {@link PairImposters} on the 3,000 most frequent character 4-grams, with the reference texts as the pool.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PoolImposters implements PairScorer {
  private final CharacterTable table;
  private final PairImposters method;

  private PoolImposters(CharacterTable table, PairImposters method) {
    this.table = table;
    this.method = method;
  }

  /**
   * Fits the features to the pool.
   *
   * @throws IllegalArgumentException if there are fewer than two texts
   */
  public static PoolImposters fit(Corpus pool, Workers workers) {
    return new PoolImposters(CharacterTable.fit(pool, workers), PairImposters.standard());
  }

  @Override
  public String name() {
    return "imposters";
  }

  /** Returns the mean of both shares of rounds won, in [0, 1]. */
  @Override
  public double score(Document questioned, Document known) {
    TableRow one = table.row(questioned);
    TableRow other = table.row(known);
    FeatureTable pool = table.without(one, other);
    Preconditions.checkArgument(pool.size() > 0, "all reference texts have the labels of the pair");
    return method.verify(one, other, pool).score();
  }

  @Override
  public String toString() {
    return name();
  }
}
