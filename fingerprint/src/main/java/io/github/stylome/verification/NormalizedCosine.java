package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cosine of z-scores of words, character n-grams and masked word n-grams, normalised twice as speakers are
 * verified. First, directions in which reference texts of one author vary count less (within-class covariance
 * normalization: Hatch, Kajarekar and Stolcke, Interspeech 2006). Then the cosine is taken in deviations from the mean
 * of what each of the two texts has with reference texts by others, a mean of both (S-norm: Kenny, Odyssey 2010), so
 * that a text in a common style is not everybody's.
 *
 * <p>Authors of the reference who wrote one of the two texts take part in neither, and the vectors are seen from the
 * mean of the other authors, so that calibration pairs score as pairs of strangers do; see {@code Compensation}. The
 * features are those of {@code StyleVectors}. At most 320 reference texts are compared with, as many of each author and
 * work as can be.
 *
 * <p>Takes O(320 × features) for a text, and O(320³) once for every two authors left out. Immutable and safe to share
 * between threads.
 */
public final class NormalizedCosine implements PairScorer {
  private static final int TEXTS = 320;
  /** A deviation of cosines is some hundredths; of texts that are copies it may vanish. */
  private static final double LEAST_DEVIATION = 0.001;
  /** Each takes a megabyte at most. */
  private static final int REMEMBERED = 128;

  private final StyleVectors vectors;
  private final List<float[]> texts;
  private final double[][] products;
  /** The numbers of the reference texts that are compared with, by the object. */
  private final IdentityHashMap<Document, Integer> numbers;
  private final Map<String, Integer> authorsByLabel;
  private final Map<String, Integer> authorsById;
  private final AuthorVariation variation;
  /** For texts by strangers, which all questions but those of a calibration are. */
  private final Compensation ofAll;
  /** Computed anew if it is not remembered, and the same then. */
  private final Map<BitSet, Compensation> compensations = new ConcurrentHashMap<>();

  private NormalizedCosine(Corpus reference, Workers workers) {
    vectors = StyleVectors.fit(reference, workers);
    authorsByLabel = new HashMap<>();
    authorsById = new HashMap<>();
    int authors = 0;
    for (Document text : reference) {
      int next = authors;
      int author = text.label().map(label -> authorsByLabel.computeIfAbsent(label, key -> next)).orElse(next);
      authors = Math.max(authors, author + 1);
      authorsById.put(text.id(), author);
    }
    List<Document> compared = spread(reference);
    texts = workers.map(compared, vectors::vector);
    products = workers.map(texts, this::products).toArray(double[][]::new);
    numbers = new IdentityHashMap<>();
    compared.forEach(text -> numbers.put(text, numbers.size()));
    int[] writers = compared.stream().mapToInt(text -> authorsById.getOrDefault(text.id(), -1)).toArray();
    variation = AuthorVariation.of(products, writers, compared.stream().map(NormalizedCosine::work).toList());
    ofAll = variation.without(new BitSet());
  }

  /**
   * Fits features, means, deviations and the variation of authors to reference texts.
   *
   * @param reference with the author as label and the work as group; a text without a label is by an author of its own,
   *     and one without a group is a work
   * @throws IllegalArgumentException if fewer than two texts have three words, or one has none of the frequent words; the
   *     message names it
   */
  public static NormalizedCosine fit(Corpus reference, Workers workers) {
    return new NormalizedCosine(reference, workers);
  }

  /** Returns as many texts as are compared with: in turn one of every author, and of an author one of every work. */
  private static List<Document> spread(Corpus reference) {
    Map<String, Map<String, List<Document>>> authors = new TreeMap<>();
    for (Document text : reference) {
      authors.computeIfAbsent(text.label().orElse(text.id()), key -> new TreeMap<>())
          .computeIfAbsent(work(text), key -> new ArrayList<>())
          .add(text);
    }
    return inTurn(authors.values().stream().map(works -> inTurn(List.copyOf(works.values()), TEXTS)).toList(), TEXTS);
  }

  private static String work(Document text) {
    return text.group().orElse(text.id());
  }

  private static List<Document> inTurn(List<List<Document>> lists, int most) {
    List<Document> all = new ArrayList<>();
    int longest = lists.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Document> list : lists) {
        if (i < list.size() && all.size() < most) {
          all.add(list.get(i));
        }
      }
    }
    return all;
  }

  private double[] products(float[] vector) {
    return texts.stream().mapToDouble(text -> StyleVectors.product(vector, text)).toArray();
  }

  /** A text, and its products with those that are compared with. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Measured(float[] vector, double[] products) {
    Compensation.Side seenBy(Compensation compensation) {
      return compensation.side(products, StyleVectors.product(vector, vector));
    }
  }

  private Measured measured(Document text) {
    Integer number = numbers.get(text);
    if (number != null) { // as most texts of a calibration are
      return new Measured(texts.get(number), products[number]);
    }
    float[] vector = vectors.vector(text);
    return new Measured(vector, products(vector));
  }

  @Override
  public String name() {
    return "normalized";
  }

  /** Returns by how many deviations the two texts are more alike than each and texts by others are. */
  @Override
  public double score(Document questioned, Document known) {
    Measured one = measured(questioned);
    Measured other = measured(known);
    Compensation compensation = compensation(questioned, known);
    Compensation.Side first = one.seenBy(compensation);
    Compensation.Side second = other.seenBy(compensation);
    double cosine = compensation.cosine(first, second, StyleVectors.product(one.vector, other.vector));
    return (inDeviations(cosine, compensation.cosines(first)) + inDeviations(cosine, compensation.cosines(second))) / 2;
  }

  private static double inDeviations(double cosine, double[] others) {
    double mean = Arrays.stream(others).average().orElseThrow();
    double squares = 0;
    for (double each : others) {
      squares += (each - mean) * (each - mean);
    }
    return (cosine - mean) / Math.max(LEAST_DEVIATION, Math.sqrt(squares / others.length));
  }

  private Compensation compensation(Document questioned, Document known) {
    BitSet excluded = new BitSet();
    for (Document text : List.of(questioned, known)) {
      text.label().map(authorsByLabel::get).ifPresent(excluded::set);
      Integer author = authorsById.get(text.id());
      if (author != null) {
        excluded.set(author);
      }
    }
    Compensation found = excluded.isEmpty() ? ofAll : compensations.get(excluded);
    if (found == null) {
      found = variation.without(excluded);
      Preconditions.checkArgument(found.texts() >= 2,
          "the texts %s and %s leave %s reference texts by others", questioned.id(), known.id(), found.texts());
      if (compensations.size() < REMEMBERED) {
        compensations.put(excluded, found);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return name();
  }
}
