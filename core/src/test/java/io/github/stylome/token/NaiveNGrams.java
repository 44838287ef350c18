package io.github.stylome.token;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The n-grams of a text made in the plainest way, with ICU's sentences and graphemes, to compare with. */
final class NaiveNGrams {
  private NaiveNGrams() {}

  static List<String> of(NGrams ngrams, Tokenizer tokenizer, String text) {
    List<Tokens> tokens = Tokens.of(tokenizer, text);
    return of(ngrams, tokens, Tokens.names(tokenizer, text), text);
  }

  /** Returns the n-grams of tokens of a text, which are counted under these names. */
  static List<String> of(NGrams ngrams, List<Tokens> tokens, List<String> names, String text) {
    List<String> terms = new ArrayList<>();
    for (List<String> segment : segments(ngrams.scope(), tokens, names, text)) {
      List<String> units = units(ngrams, segment);
      String joint = ngrams.unit() == NGrams.Unit.WORD ? " " : "";
      for (int last = 0; last < units.size(); last++) {
        choose(ngrams, units, new int[ngrams.n()], ngrams.n() - 1, last, joint, terms);
      }
    }
    return terms;
  }

  private static void choose(
      NGrams ngrams, List<String> units, int[] chosen, int place, int unit, String joint, List<String> terms) {
    chosen[place] = unit;
    if (place == 0) {
      int skipped = chosen[ngrams.n() - 1] - chosen[0] - (ngrams.n() - 1);
      if (skipped <= ngrams.skips()) {
        terms.add(String.join(joint, Arrays.stream(chosen).mapToObj(units::get).toList()));
      }
      return;
    }
    for (int before = unit - 1; before >= 0 && unit - before <= ngrams.skips() + 1; before--) {
      choose(ngrams, units, chosen, place - 1, before, joint, terms);
    }
  }

  private static List<List<String>> segments(
      NGrams.Scope scope, List<Tokens> tokens, List<String> names, String text) {
    List<List<String>> segments = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
    sentences.setText(text);
    for (int i = 0; i < names.size(); i++) {
      int from = i == 0 ? -1 : tokens.get(i - 1).start();
      int to = tokens.get(i).start();
      IntPredicate between = offset -> offset > from && offset <= to;
      boolean begins = switch (scope) {
        case TEXT -> false;
        case WORD, PADDED_WORD -> true;
        case SENTENCE -> boundaries(sentences).stream().anyMatch(between::test);
      };
      if (begins || i == 0) {
        segments.add(new ArrayList<>());
      }
      segments.get(segments.size() - 1).add(names.get(i));
    }
    return segments;
  }

  private static List<String> units(NGrams ngrams, List<String> tokens) {
    if (ngrams.unit() == NGrams.Unit.WORD) {
      return tokens;
    }
    boolean padded = ngrams.scope() == NGrams.Scope.PADDED_WORD;
    List<String> units = new ArrayList<>();
    for (String token : tokens) {
      if (padded || !units.isEmpty()) {
        units.add(" ");
      }
      if (ngrams.unit() == NGrams.Unit.CHARACTER) {
        token.codePoints().forEach(c -> units.add(Character.toString(c)));
      } else {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
        graphemes.setText(token);
        int start = 0;
        for (int end : boundaries(graphemes)) {
          if (end > start) {
            units.add(token.substring(start, end));
            start = end;
          }
        }
      }
    }
    if (padded) {
      units.add(" ");
    }
    return units;
  }

  private static List<Integer> boundaries(BreakIterator iterator) {
    List<Integer> boundaries = new ArrayList<>();
    for (int i = iterator.first(); i != BreakIterator.DONE; i = iterator.next()) {
      boundaries.add(i);
    }
    return boundaries;
  }
}
