package io.github.stylome.learn;

import io.github.stylome.parallel.Workers;
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

  private final LearnedChannelSpec spec;
  private final HashedVocabulary vocabulary;
  private final SparseRow[] rows;
  private final int[] groups;

  private ChannelTexts(LearnedChannelSpec spec, HashedVocabulary vocabulary, SparseRow[] rows, int[] groups) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    this.rows = rows;
    this.groups = groups;
  }

  /** Reads the n-grams of texts; used again from text to text. */
  private static final class BagReader {
    private final TermReader reader;
    private final TermBag bag = new TermBag();

    BagReader(LearnedChannelSpec spec) {
      reader = new TermReader(spec.streams());
    }

    Terms read(String text) {
      bag.clear();
      long units = reader.read(text, bag);
      return new Terms(bag.terms(), bag.counts(), bag.total(), units);
    }
  }

  /** The n-grams of a text. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Terms(long[] terms, int[] counts, long total, long units) {}

  /**
   * Reads texts. The features are the n-grams found in most groups, and in two at least. O(length) time; memory for the
   * distinct n-grams of every text.
   *
   * @param groups the prompt or work of every text, as any number
   */
  public static ChannelTexts of(LearnedChannelSpec spec, List<String> texts, int[] groups, Workers workers) {
    Terms[] terms = new Terms[texts.size()];
    Idle<BagReader> readers = new Idle<>(() -> new BagReader(spec));
    forRuns(terms.length, workers, (from, to) -> {
      BagReader reader = readers.take();
      for (int i = from; i < to; i++) {
        terms[i] = reader.read(texts.get(i));
      }
      readers.giveBack(reader);
    });
    HashedVocabulary vocabulary = select(spec, terms, groups);
    SparseRow[] rows = new SparseRow[terms.length];
    forRuns(terms.length, workers, (from, to) -> {
      for (int i = from; i < to; i++) {
        Terms own = terms[i];
        // A text's own group is one of those that know its n-grams; that the others know them is what counts.
        rows[i] = RowMaker.row(own.terms(), own.counts(), own.total(), own.units(), vocabulary, MIN_GROUPS + 1);
      }
    });
    return new ChannelTexts(spec, vocabulary, rows, groups.clone());
  }

  private interface Run {
    void accept(int from, int to);
  }

  private static void forRuns(int size, Workers workers, Run run) {
    List<Integer> starts = IntStream.iterate(0, i -> i < size, i -> i + RUN).boxed().toList();
    workers.map(starts, start -> {
      run.accept(start, Math.min(size, start + RUN));
      return start;
    });
  }

  private static HashedVocabulary select(LearnedChannelSpec spec, Terms[] terms, int[] groups) {
    int[] order = IntStream.range(0, terms.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(i -> groups[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    GroupCounter counter = new GroupCounter();
    for (int i = 0; i < order.length; i++) {
      if (i == 0 || groups[order[i]] != groups[order[i - 1]]) {
        counter.nextGroup();
      }
      counter.add(terms[order[i]].terms());
    }
    return counter.select(MIN_GROUPS, spec.maxFeatures());
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

  SparseRow row(int text) {
    return rows[text];
  }

  int group(int text) {
    return groups[text];
  }

  /**
   * Returns some of the texts as if the others did not exist.
   *
   * @param chosen which to learn from, in an order that is part of the result
   * @param heldOut the others, whole prompts or works
   */
  public ChannelFold fold(int[] chosen, int[] heldOut) {
    return new ChannelFold(this, chosen.clone(), heldOut);
  }

  /** Returns the number of values in all rows, which the time to learn is in proportion to. */
  public long values() {
    return Arrays.stream(rows).mapToLong(SparseRow::size).sum();
  }

  /**
   * Learns from all texts, in their order, which is part of the result.
   *
   * @param labelOf the label of every text
   */
  public LinearModel fit(int[] labelOf, int labels) {
    return SoftmaxRegression.fit(i -> rows[i], labelOf, SoftmaxRegression.all(rows.length), vocabulary.size(), labels);
  }
}
