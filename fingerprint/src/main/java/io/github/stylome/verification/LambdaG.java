package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * λ_G: how much more probable the sentences of one text are by a grammar model of the other than by models of as many
 * words by others. Words but function words are masked, so that it is not the subject that decides. A model is of word
 * 10-grams with Kneser-Ney smoothing and the discount 0.75; there are 30 models of others, each of sentences drawn from
 * the reference texts until they have as many words as the text. Nini, Halvani, Graner, Gherardi and Ishihara,
 * "Grammar as a Behavioral Biometric", arXiv:2403.08462, 2024.
 *
 * <p>Unlike there, words are masked by {@link Shapes#masked}, which needs no tagger; the score is a mean over the words
 * and marks, so that it does not grow with the length; both directions count; both models share one vocabulary; and
 * probabilities stay logarithms, where those of long sentences do not vanish. The first 65,536 words and marks are
 * read.
 *
 * <p>Takes O(draws × words × order). Immutable and safe to share between threads.
 */
public final class LambdaG implements PairScorer {
  private static final int ORDER = 10;
  private static final int CHARACTER_ORDER = 5;
  private static final int DRAWS = 30;

  private final String name;
  private final Tokenizer masked;
  private final int order;
  private final int draws;
  private final long seed;
  private final Map<String, Integer> numbers;
  private final List<Source> sources;

  /** The sentences of the reference texts of one label. */
  private record Source(String id, String label, List<int[]> sentences) {}

  private LambdaG(String name, Tokenizer masked, int order, int draws, long seed, Map<String, Integer> numbers,
      List<Source> sources) {
    this.name = name;
    this.masked = masked;
    this.order = order;
    this.draws = draws;
    this.seed = seed;
    this.numbers = numbers;
    this.sources = sources;
  }

  /**
   * Reads the reference texts, and masks all words but those that are in a fifth of them: what belongs to no one
   * subject, in any language.
   *
   * @throws IllegalArgumentException if no reference text has a word
   */
  public static LambdaG fit(Corpus reference, Workers workers) {
    return fit(reference, CommonWords.of(reference, workers).words(), workers);
  }

  /**
   * Reads the reference texts.
   *
   * @param kept the words that are not masked, as function words
   * @throws IllegalArgumentException if no reference text has a word
   */
  public static LambdaG fit(Corpus reference, Set<String> kept, Workers workers) {
    return fit("lambdag", Shapes.masked(kept), ORDER, reference, workers);
  }

  /**
   * Reads the reference texts for models of characters instead, of which none is masked: of 5-grams, with the same
   * smoothing and draws. A ratio is then of a grapheme cluster.
   *
   * @throws IllegalArgumentException if no reference text has a character
   */
  public static LambdaG fitCharacters(Corpus reference, Workers workers) {
    return fit("characters", Tokenizers.graphemes(), CHARACTER_ORDER, reference, workers);
  }

  private static LambdaG fit(String name, Tokenizer tokenizer, int order, Corpus reference, Workers workers) {
    List<MaskedText> read = workers.map(reference.documents(), text -> MaskedText.of(text.text(), tokenizer));
    Map<String, Integer> numbers = new HashMap<>();
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < reference.size(); i++) {
      Document text = reference.documents().get(i);
      if (read.get(i).words() > 0) {
        sources.add(new Source(text.id(), text.label().orElse(""), numbered(read.get(i), numbers)));
      }
    }
    Preconditions.checkArgument(!sources.isEmpty(), "no reference text has a word");
    return new LambdaG(name, tokenizer, order, DRAWS, 1, numbers, sources);
  }

  /**
   * Returns the same with other models. Fewer draws of shorter n-grams take a fraction of the time; on 2,000 words of
   * one trial they told about as much.
   *
   * @param order the longest sequence, in [1, 10]
   * @param draws how many models of others, at least 1
   * @param seed decides what is drawn
   * @throws IllegalArgumentException if a number is out of range
   */
  public LambdaG with(int order, int draws, long seed) {
    Preconditions.checkArgument(order >= 1 && order <= ORDER, "an order of %s", order);
    Preconditions.checkArgument(draws >= 1, "%s draws", draws);
    return new LambdaG(name, masked, order, draws, seed, numbers, sources);
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns the mean log10 ratio of a word over both directions. */
  @Override
  public double score(Document questioned, Document known) {
    return (mean(ratios(questioned, known).perWord) + mean(ratios(known, questioned).perWord)) / 2;
  }

  /**
   * Returns what every word and mark of the questioned text says, in their order: what a heat map shows. The end of a
   * sentence counts with its last word.
   *
   * @throws IllegalArgumentException if a text has no word
   */
  public List<WordRatio> wordRatios(Document questioned, Document known) {
    Ratios ratios = ratios(questioned, known);
    return IntStream.range(0, ratios.text.words())
        .mapToObj(i -> new WordRatio(ratios.text.starts()[i], ratios.text.ends()[i], ratios.perWord[i]))
        .toList();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Ratios(MaskedText text, double[] perWord) {}

  private Ratios ratios(Document question, Document model) {
    MaskedText asked = read(question);
    MaskedText modelled = read(model);
    Map<String, Integer> vocabulary = new HashMap<>(numbers);
    List<int[]> sentences = numbered(asked, vocabulary);
    List<int[]> own = numbered(modelled, vocabulary);
    int words = vocabulary.size() + 1; // and the end of a sentence
    double[] sums = new double[asked.words() + sentences.size()];
    addAll(KneserNeyModel.of(order, words, own), sentences, sums, 1);
    List<int[]> others = others(question, model);
    SplitMix64 random = SplitMix64.of(seed, model.id());
    for (int draw = 0; draw < draws; draw++) {
      List<int[]> drawn = drawn(others, modelled.words(), random);
      addAll(KneserNeyModel.of(order, words, drawn), sentences, sums, -1.0 / draws);
    }
    return new Ratios(asked, endsJoined(sentences, sums));
  }

  private MaskedText read(Document text) {
    MaskedText read = MaskedText.of(text.text(), masked);
    Preconditions.checkArgument(read.words() > 0, "the text %s has no words", text.id());
    return read;
  }

  private List<int[]> others(Document one, Document other) {
    List<int[]> others = sources.stream()
        .filter(source -> isOther(source, one) && isOther(source, other))
        .flatMap(source -> source.sentences.stream())
        .toList();
    Preconditions.checkArgument(!others.isEmpty(), "all reference texts have the labels of the pair");
    return others;
  }

  private static boolean isOther(Source source, Document text) {
    boolean sameLabel = !source.label.isEmpty() && source.label.equals(text.label().orElse(""));
    return !sameLabel && !source.id.equals(text.id());
  }

  /** Draws sentences, each as likely, until they have so many words; the last one is cut. */
  private static List<int[]> drawn(List<int[]> others, int words, SplitMix64 random) {
    List<int[]> drawn = new ArrayList<>();
    for (int left = words; left > 0; ) {
      int[] sentence = others.get(random.below(others.size()));
      drawn.add(sentence.length > left ? Arrays.copyOf(sentence, left) : sentence);
      left -= sentence.length;
    }
    return drawn;
  }

  private static void addAll(KneserNeyModel model, List<int[]> sentences, double[] sums, double weight) {
    int from = 0;
    for (int[] sentence : sentences) {
      model.addLog10(sentence, sums, from, weight);
      from += sentence.length + 1;
    }
  }

  private static double[] endsJoined(List<int[]> sentences, double[] sums) {
    double[] joined = new double[sums.length - sentences.size()];
    int from = 0;
    int to = 0;
    for (int[] sentence : sentences) {
      System.arraycopy(sums, from, joined, to, sentence.length);
      from += sentence.length + 1;
      to += sentence.length;
      joined[to - 1] += sums[from - 1];
    }
    return joined;
  }

  private static List<int[]> numbered(MaskedText text, Map<String, Integer> numbers) {
    List<int[]> numbered = new ArrayList<>();
    for (List<String> sentence : text.sentences()) {
      numbered.add(sentence.stream()
          .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size() + KneserNeyModel.END + 1))
          .toArray());
    }
    return numbered;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Override
  public String toString() {
    return name() + "[order " + order + ", " + draws + " draws, seed " + seed + "]";
  }
}
