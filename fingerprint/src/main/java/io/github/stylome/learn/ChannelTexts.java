package io.github.stylome.learn;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Training texts as a channel sees them: the features that were selected, and a row for every text. From here models are
 * learnt from all texts or from some of them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ChannelTexts {
  /** An n-gram of one prompt or work says what it is about, not how it is written. */
  static final int MIN_GROUPS = 2;

  private static final int RUN = 64;
  /** How many chars, at most, have their n-grams in memory at once, but for a longer prompt or work. */
  private static final int BATCH = 1 << 21;

  private final LearnedChannelSpec spec;
  private final HashedVocabulary vocabulary;
  private final SparseRow[] rows;
  private final int[] groups;
  private final int[] byGroup;

  private ChannelTexts(
      LearnedChannelSpec spec, HashedVocabulary vocabulary, SparseRow[] rows, int[] groups, int[] byGroup) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.groups = groups;
    this.byGroup = byGroup;
  }

  /**
   * Reads texts, twice: to find what they have in common, and to count that. The features are the n-grams found in most
   * groups, and in two at least. O(length) time; memory for the distinct n-grams of all texts together.
   *
   * @param groups the prompt or work of every text, as any number
   */
  public static ChannelTexts of(LearnedChannelSpec spec, List<String> texts, int[] groups, Workers workers) {
    int[] byGroup = IntStream.range(0, groups.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> groups[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    HashedVocabulary vocabulary = select(spec, texts, groups, byGroup, workers);
    SparseRow[] rows = new SparseRow[groups.length];
    Idle<RowReader> readers = new Idle<>(() -> new RowReader(spec, vocabulary));
    workers.map(IntStream.iterate(0, i -> i < rows.length, i -> i + RUN).boxed().toList(), from -> {
      RowReader reader = readers.take();
      for (int i = from; i < Math.min(rows.length, from + RUN); i++) {
        rows[i] = reader.read(texts.get(i));
      }
      readers.giveBack(reader);
      return from;
    });
    return new ChannelTexts(spec, vocabulary, rows, groups.clone(), byGroup);
  }

  private static HashedVocabulary select(
      LearnedChannelSpec spec, List<String> texts, int[] groups, int[] byGroup, Workers workers) {
    GroupCounter counter = new GroupCounter();
    Idle<GroupReader> readers = new Idle<>(() -> new GroupReader(spec));
    List<List<String>> batch = new ArrayList<>();
    long chars = 0;
    for (int from = 0, to; from < byGroup.length; from = to) {
      List<String> group = new ArrayList<>();
      for (to = from; to < byGroup.length && groups[byGroup[to]] == groups[byGroup[from]]; to++) {
        group.add(texts.get(byGroup[to]));
        chars += group.get(group.size() - 1).length();
      }
      batch.add(group);
      if (chars >= BATCH || to == byGroup.length) {
        counter.add(workers.map(batch, each -> {
          GroupReader reader = readers.take();
          long[] distinct = reader.read(each);
          readers.giveBack(reader);
          return distinct;
        }), workers);
        batch.clear();
        chars = 0;
      }
    }
    return counter.select(MIN_GROUPS, spec.maxFeatures());
  }

  /** Finds the distinct n-grams of prompts or works. */
  private static final class GroupReader {
    private final TermReader reader;
    private final TermNumbers distinct = new TermNumbers(1 << 12);

    GroupReader(LearnedChannelSpec spec) {
      reader = new TermReader(spec.streams());
    }

    long[] read(List<String> texts) {
      distinct.clear();
      for (String text : texts) {
        reader.read(text, block -> {
          for (int i = 0; i < block.size; i++) {
            distinct.add(block.terms[i], 1);
          }
        });
      }
      return distinct.terms();
    }
  }

  /** Counts the features of texts. */
  private static final class RowReader {
    private final HashedVocabulary vocabulary;
    private final TermReader reader;
    private final FeatureCounter counter;

    RowReader(LearnedChannelSpec spec, HashedVocabulary vocabulary) {
      this.vocabulary = vocabulary;
      reader = new TermReader(spec.streams());
      counter = new FeatureCounter(vocabulary, spec.streams());
    }

    SparseRow read(String text) {
      long units = counter.read(reader, text);
      // A text's own group is one of those that know its n-grams; that the others know them is what counts.
      return SparseRow.of(counter, vocabulary, units, MIN_GROUPS + 1);
    }
  }

  /** Returns what is counted. */
  public LearnedChannelSpec spec() {
    return spec;
  }

  /** Returns the features; none if no n-gram is found in two prompts or works. */
  public HashedVocabulary vocabulary() {
    return vocabulary;
  }

  /** Returns how many tokens, or chars, a text has by the first stream of the channel. */
  public long units(int text) {
    return rows[text].units();
  }

  /** Returns the share of a text's n-grams, in [0, 1], that no other prompt or work would have made features. */
  public double unseen(int text) {
    return rows[text].unseen();
  }

  /**
   * Returns the cosine of every two texts, by row and column: the inner product of their rows, which are of unit length.
   * 0 for a text without features. O(texts × values) time, 8 texts² bytes.
   */
  public double[][] cosines() {
    double[][] cosines = new double[rows.length][rows.length];
    float[] dense = new float[vocabulary.size()];
    RowBuffer row = new RowBuffer();
    for (int i = 0; i < rows.length; i++) {
      read(i, row);
      for (int j = 0; j < row.size(); j++) {
        dense[row.features()[j]] = row.values()[j];
      }
      for (int other = 0; other <= i; other++) {
        cosines[i][other] = product(other, dense, row);
        cosines[other][i] = cosines[i][other];
      }
      read(i, row);
      for (int j = 0; j < row.size(); j++) {
        dense[row.features()[j]] = 0;
      }
    }
    return cosines;
  }

  private double product(int text, float[] dense, RowBuffer row) {
    read(text, row);
    double sum = 0;
    for (int i = 0; i < row.size(); i++) {
      sum += (double) row.values()[i] * dense[row.features()[i]];
    }
    return sum;
  }

  SparseRow row(int text) {
    return rows[text];
  }

  /** Fills a buffer with the row of a text, of unit length. */
  void read(int text, RowBuffer row) {
    rows[text].read(vocabulary, row);
  }

  int group(int text) {
    return groups[text];
  }

  /** Returns the texts, those of a prompt or work one after the other. */
  int[] byGroup() {
    return byGroup;
  }

  /**
   * Returns the texts as if those of a fold did not exist, for each of some folds, which takes less time than one after
   * the other.
   *
   * @param foldOf the fold of every text; prompts and works are not cut
   * @param folds what is held out; all texts are learnt from if there is none of a fold
   */
  public List<ChannelFold> without(int[] foldOf, List<Integer> folds) {
    return ChannelFold.of(this, foldOf.clone(), folds);
  }

  /** Returns the number of values in all rows, which the time to learn is in proportion to. */
  public long values() {
    return Arrays.stream(rows).mapToLong(SparseRow::size).sum();
  }

  /**
   * Learns a model from the texts of each of these folds, which takes much less time than to learn one after the other.
   *
   * @param labelOf the label of every text
   */
  public List<LinearModel> fit(List<ChannelFold> folds, int[] labelOf, int labels) {
    return SoftmaxRegression.fit(this::read, labelOf, folds, vocabulary.size(), labels);
  }
}
