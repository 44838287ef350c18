package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;

/**
 * Reads a text to its end, or to its {@value #MOST_WORDS}th word, and names the classes that its measures fall into.
 * The tokens lie on the last code points of the text, one each; a text with fewer has the first ones only.
 */
final class RichnessCursor extends BufferedCursor {
  static final int MOST_WORDS = 1 << 20;

  private static final int LONG_WORD = 7;
  private static final GradedNames TYPES = GradedNames.linear("type-ratio-", 0, 80);
  private static final GradedNames HAPAXES = GradedNames.linear("hapax-share-", 0, 20);
  private static final GradedNames YULE = GradedNames.linear("yule-k-", 0, 54);
  private static final GradedNames WORD_LENGTHS = GradedNames.linear("mean-word-length-", 4, 64);
  private static final GradedNames LONG_WORDS = GradedNames.linear("long-word-share-", 0, 20);
  private static final GradedNames SENTENCES = GradedNames.geometric("mean-sentence-words-", 94);
  private static final GradedNames WORDS = GradedNames.geometric("text-words-", MOST_WORDS);
  private static final int MEASURES = 7;
  private static final double QUARTERS_OF_A_DOUBLING = 4 / 0.6931471805599453; // by the natural logarithm of 2

  private final TextCursor words = Tokenizers.words().open("");
  private final PartEnds sentenceEnds = new PartEnds(TextPart.SENTENCE);
  private final DistinctWords distinct = new DistinctWords();
  private String text = "";
  private boolean done;
  private int tokens;
  private int sentences;
  private int longWords;
  private long codePoints;
  private int place; // of the next token

  RichnessCursor(CharSequence text) {
    reset(text);
  }

  @Override
  void restart(String next) {
    text = next;
    words.reset(next);
    sentenceEnds.reset(next);
    distinct.clear();
    done = false;
    tokens = 0;
    sentences = 0;
    longWords = 0;
    codePoints = 0;
  }

  @Override
  boolean step() {
    if (done) {
      return false;
    }
    done = true;
    read();
    if (tokens > 0) {
      addAll();
    }
    return true;
  }

  private void read() {
    int sentenceEnd = 0;
    while (tokens < MOST_WORDS && words.next()) {
      int start = words.start();
      int end = words.end();
      if (start >= sentenceEnd) {
        sentenceEnd = sentenceEnds.after(start);
        sentences++;
      }
      int length = text.codePointCount(start, end);
      codePoints += length;
      longWords += length >= LONG_WORD ? 1 : 0;
      distinct.add(text, start, end);
      tokens++;
    }
  }

  private void addAll() {
    int types = distinct.size();
    place = firstPlace();
    // Not pow, which allocates.
    add(TYPES, (int) (20 * types / StrictMath.exp(0.8 * StrictMath.log(tokens))));
    add(HAPAXES, (int) (20L * distinct.hapaxes() / types));
    add(YULE, (int) (QUARTERS_OF_A_DOUBLING * StrictMath.log(1 + yule())));
    add(WORD_LENGTHS, (int) (4 * codePoints / tokens));
    add(LONG_WORDS, (int) (20L * longWords / tokens));
    add(SENTENCES, tokens / sentences);
    add(WORDS, tokens);
  }

  /** Returns Yule's K: 10,000 times the sum of the squares of the counts of all types less n, by the square of n. */
  private double yule() {
    double n = tokens;
    return 10_000 * (distinct.squares() - n) / (n * n);
  }

  private void add(GradedNames names, int number) {
    if (place < text.length()) {
      int end = text.offsetByCodePoints(place, 1);
      add(place, end, names.name(number));
      place = end;
    }
  }

  /** Returns the place of the first token. */
  private int firstPlace() {
    int from = text.length();
    for (int i = 0; i < MEASURES && from > 0; i++) {
      from = text.offsetByCodePoints(from, -1);
    }
    return from;
  }
}
