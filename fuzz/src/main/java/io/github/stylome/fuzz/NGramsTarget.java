package io.github.stylome.fuzz;

import io.github.stylome.token.NGrams;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** N-grams of every kind are those of their definition, and their descriptions are read again. */
public final class NGramsTarget {
  /** The definition takes its time. */
  private static final int MAX_CHARS = 200;

  private NGramsTarget() {}

  /** Reads the bytes as a description, and counts off the n-grams of the text. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    Tokenizer tokenizer = Choices.tokenizer(input);
    Optional<NGrams> kind = kind(input);
    String text = input.text();
    read(text);
    if (kind.isPresent()) {
      NGrams ngrams = kind.get();
      Claims.equal(ngrams, NGrams.parse(ngrams.toString()), "the n-grams that are read from their description");
      count(ngrams, tokenizer, text.substring(0, Math.min(MAX_CHARS, text.length())));
    }
  }

  /** Empty where the parts do not go together. */
  private static Optional<NGrams> kind(FuzzInput input) {
    NGrams.Unit unit = input.oneOf(List.of(NGrams.Unit.values()));
    NGrams.Scope scope = input.oneOf(List.of(NGrams.Scope.values()));
    int n = input.choice(NGrams.MAX_N + 2);
    int skips = input.choice(NGrams.MAX_SKIPS + 2);
    try {
      return Optional.of(new NGrams(unit, n, skips, scope));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the documented answer
    }
  }

  private static void read(String description) {
    NGrams ngrams;
    try {
      ngrams = NGrams.parse(description);
    } catch (IllegalArgumentException e) {
      return; // the documented answer
    }
    Claims.equal(ngrams, NGrams.parse(ngrams.toString()), "the n-grams that were read");
  }

  private static void count(NGrams ngrams, Tokenizer tokenizer, String text) {
    List<String> expected = new ArrayList<>();
    for (List<String> segment : segments(ngrams, tokenizer, text)) {
      for (int last = 0; last < segment.size(); last++) {
        addThatEndWith(ngrams, segment, last, "", ngrams.n(), ngrams.skips(), expected);
      }
    }
    List<String> terms = new ArrayList<>();
    long count =
        ngrams.forEach(tokenizer, text, (buffer, from, length) -> terms.add(new String(buffer, from, length)));
    String what = ngrams + " of " + tokenizer.name();
    Claims.equal(expected.stream().sorted().toList(), terms.stream().sorted().toList(), what);
    Claims.equal((long) terms.size(), count, "the number of " + what);
    Claims.equal(count > 0, ngrams.anyIn(tokenizer, text), "whether there are " + what);
  }

  /** Puts units in front of those that are chosen already, from this place or up to {@code skips} before it. */
  private static void addThatEndWith(
      NGrams ngrams, List<String> units, int place, String behind, int n, int skips, List<String> terms) {
    String term = units.get(place) + behind;
    if (n == 1) {
      terms.add(term);
      return;
    }
    String before = ngrams.unit() == NGrams.Unit.WORD ? " " + term : term;
    for (int skipped = 0; skipped <= skips && skipped < place; skipped++) {
      addThatEndWith(ngrams, units, place - 1 - skipped, before, n - 1, skips - skipped, terms);
    }
  }

  /** Returns the units of each part of the text that n-grams do not reach beyond. */
  private static List<List<String>> segments(NGrams ngrams, Tokenizer tokenizer, String text) {
    boolean words = ngrams.unit() == NGrams.Unit.WORD;
    boolean oneToken = ngrams.scope() == NGrams.Scope.WORD || ngrams.scope() == NGrams.Scope.PADDED_WORD;
    boolean padded = ngrams.scope() == NGrams.Scope.PADDED_WORD;
    List<List<String>> segments = new ArrayList<>();
    long sentence = -1;
    for (TokenCursor cursor = tokenizer.open(text); cursor.next(); ) {
      long next = ngrams.scope() == NGrams.Scope.SENTENCE ? sentencesEndingUpTo(text, cursor.start()) : 0;
      if (oneToken || next != sentence) {
        segments.add(new ArrayList<>());
        sentence = next;
      }
      List<String> segment = segments.get(segments.size() - 1);
      if (!words && (padded || !segment.isEmpty())) {
        segment.add(" ");
      }
      String name = cursor.name();
      addUnits(ngrams.unit(), name == null ? text.substring(cursor.start(), cursor.end()) : name, segment);
      if (padded) {
        segment.add(" ");
      }
    }
    return segments;
  }

  private static void addUnits(NGrams.Unit unit, String token, List<String> units) {
    switch (unit) {
      case WORD -> units.add(token);
      case CHARACTER -> token.codePoints().mapToObj(Character::toString).forEach(units::add);
      case GRAPHEME -> {
        for (TokenCursor cursor = Tokenizers.graphemes().open(token); cursor.next(); ) {
          units.add(token.substring(cursor.start(), cursor.end()));
        }
      }
    }
  }

  private static long sentencesEndingUpTo(String text, int offset) {
    long ended = 0;
    for (TokenCursor cursor = Tokenizers.sentences().open(text); cursor.next() && cursor.end() <= offset; ) {
      ended++;
    }
    return ended;
  }
}
