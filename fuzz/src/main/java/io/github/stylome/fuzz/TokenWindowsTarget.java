package io.github.stylome.fuzz;

import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import io.github.stylome.token.Tokenizer;

/** Windows lie where they should, and the counts of slices add up to those of the text. */
public final class TokenWindowsTarget {
  private TokenWindowsTarget() {}

  /** Lays windows of some size and step over a text, and slices. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    Tokenizer tokenizer = Choices.tokenizer(input);
    int size = 1 + input.choice(64);
    int step = 1 + input.choice(64);
    NGrams ngrams = Choices.ngrams(input);
    String text = input.text();
    TokenWindows windows = TokenWindows.of(tokenizer, text, size, step);
    check(windows, size, step, text);
    check(windows.withRest(), size, step, text);
    Claims.equal(Math.max(0, Math.floorDiv(windows.tokens() - size, step) + 1), windows.count(),
        "the number of windows");

    NGrams words = NGrams.ofWords(1);
    Claims.equal(count(words, tokenizer, text), countSlices(words, windows, size), "the slices");
    if (ngrams.unit() != NGrams.Unit.WORD) {
      NGrams within = ngrams.withinPaddedWords();
      Claims.equal(count(within, tokenizer, text), countSlices(within, windows, size), "the slices, by " + within);
    }
    int all = Math.max(1, windows.tokens());
    for (NGrams kind : new NGrams[] {ngrams, ngrams.withinSentences()}) {
      Claims.equal(count(kind, tokenizer, text), countSlices(kind, windows, all), "a window of all, by " + kind);
    }
  }

  private static void check(TokenWindows windows, int size, int step, String text) {
    int index = 0;
    for (TokenWindow window : windows) {
      int at = index++;
      Claims.equal(windows.window(at), window, "window " + at);
      Claims.equal(at * step, window.firstToken(), "the first token of window " + at);
      Claims.holds(window.size() == size || (window.size() < size && window.endToken() == windows.tokens()),
          () -> window + " has not " + size + " tokens");
      Claims.holds(0 <= window.start() && window.start() < window.end() && window.end() <= text.length(),
          () -> window + " in a text of " + text.length());
    }
    Claims.equal(windows.count(), index, "the number of windows that the iterator has");
  }

  private static TermCounts count(NGrams ngrams, Tokenizer tokenizer, String text) {
    TermCounter counter = new TermCounter();
    counter.addAll(ngrams, tokenizer, text);
    return counter.counts();
  }

  private static TermCounts countSlices(NGrams ngrams, TokenWindows windows, int size) {
    TokenWindows slices = windows.resized(size, size).withRest();
    TermCounter counter = new TermCounter();
    for (TokenWindow slice : slices) {
      counter.addAll(ngrams, slices, slice);
    }
    return counter.counts();
  }
}
