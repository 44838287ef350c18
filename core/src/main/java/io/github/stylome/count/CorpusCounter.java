package io.github.stylome.count;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the n-grams of many texts: how often each occurs, and in how many texts. {@link #merge} is associative and
 * commutative, as {@link TermCounter#merge} is.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
public final class CorpusCounter {
  private final NGrams ngrams;
  private final Tokenizer tokenizer;
  private final TermTable table = new TermTable();
  private long[] counts = new long[1024];
  private int[] documentFrequencies = new int[1024];
  private int[] inText = new int[1024]; // of the text under way, 0 for a term that it does not have
  private int[] termsOfText = new int[256]; // the ids that it has, in order of arrival
  private int typesOfText;
  private int documents;
  private long total;

  /** Makes a counter of these n-grams that has seen no text. */
  public CorpusCounter(NGrams ngrams, Tokenizer tokenizer) {
    this.ngrams = ngrams;
    this.tokenizer = tokenizer;
  }

  /**
   * Counts a text, which has been normalised before. A text without n-gram leaves the counter as it was, and is not one
   * of its texts.
   *
   * @return the number of its n-grams
   */
  public long add(CharSequence text) {
    long added = count(text);
    settle();
    return added;
  }

  /** Counts a text as {@link #add} does, and returns what it counted. */
  public CountedText addAndKeep(CharSequence text) {
    long added = count(text);
    int[] ids = Arrays.copyOf(termsOfText, typesOfText);
    int[] own = new int[typesOfText];
    for (int i = 0; i < ids.length; i++) {
      own[i] = inText[ids[i]];
    }
    settle();
    return new CountedText(ids, own, added);
  }

  private long count(CharSequence text) {
    try {
      long added = ngrams.forEach(tokenizer, text, this::count);
      total += added;
      documents = Math.addExact(documents, added > 0 ? 1 : 0);
      return added;
    } catch (RuntimeException | Error e) {
      for (int i = 0; i < typesOfText; i++) { // what a tokenizer left half done must not run into the next text
        inText[termsOfText[i]] = 0;
      }
      typesOfText = 0;
      throw e;
    }
  }

  /** Adds the text under way to the corpus. */
  private void settle() {
    for (int i = 0; i < typesOfText; i++) {
      int id = termsOfText[i];
      counts[id] += inText[id];
      documentFrequencies[id]++;
      inText[id] = 0;
    }
    typesOfText = 0;
  }

  /**
   * Adds all that another counter has counted, and leaves that one as it is.
   *
   * @throws IllegalArgumentException if it counts other n-grams or with another tokenizer
   */
  public void merge(CorpusCounter other) {
    if (other == this) {
      throw new IllegalArgumentException("a counter cannot be merged into itself");
    }
    if (!ngrams.equals(other.ngrams) || !tokenizer.name().equals(other.tokenizer.name())) {
      throw new IllegalArgumentException("counters of different terms: " + describe() + " and " + other.describe());
    }
    int[] ids = table.internAll(other.table);
    ensureCapacity(table.size());
    for (int id = 0; id < ids.length; id++) {
      counts[ids[id]] += other.counts[id];
      documentFrequencies[ids[id]] += other.documentFrequencies[id];
    }
    documents = Math.addExact(documents, other.documents);
    total += other.total;
  }

  /**
   * Returns what has been counted as bytes, for another process: {@link #ofBytes} makes an equal counter of them. About
   * the length of the distinct n-grams, if they are ASCII, and three to five bytes for each. N-grams stand in the order
   * of their arrival, so that counters with equal {@link #counts} may have other bytes.
   *
   * @throws ArithmeticException if they would be more than an array holds
   */
  public byte[] toBytes() {
    CountBytes.Writer out = new CountBytes.Writer();
    out.string(ngrams.toString());
    out.string(tokenizer.name());
    out.number(documents);
    out.number(table.size());
    for (int id = 0; id < table.size(); id++) {
      out.string(table.term(id));
      out.number(counts[id]);
      out.number(documentFrequencies[id]);
    }
    return out.toBytes();
  }

  /**
   * Returns a counter that has counted what the one with these bytes had.
   *
   * @throws IllegalArgumentException if they are not those of a counter of these n-grams with this tokenizer
   */
  public static CorpusCounter ofBytes(NGrams ngrams, Tokenizer tokenizer, byte[] bytes) {
    CountBytes.Reader in = new CountBytes.Reader(bytes);
    CorpusCounter counter = new CorpusCounter(ngrams, tokenizer);
    String described = in.string() + " of " + in.string();
    if (!described.equals(counter.describe())) {
      throw new IllegalArgumentException("counters of different terms: " + counter.describe() + " and " + described);
    }
    counter.documents = (int) in.number(0, Integer.MAX_VALUE);
    int types = (int) in.number(0, bytes.length);
    try {
      for (int id = 0; id < types; id++) {
        counter.restore(id, in.string().toCharArray(), in.number(1, Long.MAX_VALUE), in);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the bytes of a counter have more terms than fit in a long", e);
    }
    in.end();
    return counter;
  }

  private void restore(int id, char[] term, long count, CountBytes.Reader in) {
    if (table.intern(term, 0, term.length) != id) {
      throw new IllegalArgumentException("the bytes of a counter have a term twice");
    }
    ensureCapacity(id + 1);
    counts[id] = count;
    documentFrequencies[id] = (int) in.number(1, Math.min(documents, count));
    total = Math.addExact(total, count);
  }

  /** Returns what has been counted so far. O(types × log types). */
  public CorpusCounts counts() {
    TermCounts ranked = TermCounts.copyOf(table, counts, total);
    int[] frequencies = new int[ranked.types()];
    for (int rank = 0; rank < frequencies.length; rank++) {
      char[] term = ranked.terms().get(rank).toCharArray();
      frequencies[rank] = documentFrequencies[table.find(term, 0, term.length)];
    }
    return new CorpusCounts(ranked, frequencies, documents);
  }

  /**
   * Returns the most frequent terms, most frequent first and equally frequent ones by code points, without ranking the
   * rest. O(types).
   *
   * @param limit how many at most
   * @param culling the least share of texts that a term occurs in, in [0, 1]
   * @throws IllegalArgumentException if the limit is less than 1 or the share is out of range
   */
  public List<String> mostFrequent(int limit, double culling) {
    if (limit < 1 || !(culling >= 0 && culling <= 1)) {
      throw new IllegalArgumentException("the " + limit + " most frequent terms found in a share of " + culling);
    }
    long[] kept = new long[table.size()];
    int size = 0;
    for (int id = 0; id < kept.length; id++) {
      // The share itself is compared: a product of share and texts would round, and keep or lose a term by it.
      if ((double) documentFrequencies[id] / documents >= culling) {
        kept[size++] = counts[id];
      }
    }
    Arrays.sort(kept, 0, size);
    long least = size > limit ? kept[size - limit] : 0;
    List<TermCount> candidates = new ArrayList<>();
    for (int id = 0; id < kept.length; id++) {
      if (counts[id] >= least && (double) documentFrequencies[id] / documents >= culling) {
        candidates.add(new TermCount(table.term(id), counts[id]));
      }
    }
    candidates.sort(TermCount.MOST_FREQUENT_FIRST);
    return candidates.stream().limit(limit).map(TermCount::term).toList();
  }

  /** Returns, for every term id of this counter, its place in a vocabulary, -1 where it is not listed. */
  int[] placesIn(TermTable vocabulary) {
    int[] places = new int[table.size()];
    Arrays.fill(places, -1);
    table.places(vocabulary, places);
    return places;
  }

  private void count(char[] buffer, int offset, int length) {
    int id = table.intern(buffer, offset, length);
    ensureCapacity(id + 1);
    if (inText[id]++ == 0) {
      if (typesOfText == termsOfText.length) {
        termsOfText = Arrays.copyOf(termsOfText, typesOfText * 2);
      }
      termsOfText[typesOfText++] = id;
    }
  }

  private void ensureCapacity(int size) {
    if (size > counts.length) {
      int capacity = Math.max(size, counts.length * 2);
      counts = Arrays.copyOf(counts, capacity);
      documentFrequencies = Arrays.copyOf(documentFrequencies, capacity);
      inText = Arrays.copyOf(inText, capacity);
    }
  }

  private String describe() {
    return ngrams + " of " + tokenizer.name();
  }
}
