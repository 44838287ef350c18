package io.github.stylome.leak;

import java.util.List;
import java.util.Map;

/**
 * Cuts a token into the words that rules speak of: contractions into their parts ({@code I'm} into {@code i} and {@code
 * am}), and Arabic letters from the Latin ones that they are joined with.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class WordSplitter {
  private static final Map<String, String> CONTRACTED =
      Map.of("m", "am", "ve", "have", "d", "would", "ll", "will", "re", "are", "s", "s");

  private final WordFolding folding = new WordFolding();

  /** Adds the words of {@code text[start .. end)}. */
  void split(CharSequence text, int start, int end, boolean pause, List<Word> words) {
    int from = start;
    int last = Math.min(end, start + 128);
    for (int i = start + 1; i < last; i++) {
      if ((isArabic(text.charAt(i - 1)) && isLatin(text.charAt(i)))
          || (isLatin(text.charAt(i - 1)) && isArabic(text.charAt(i)))) {
        addContracted(text, from, i, pause && from == start, words);
        from = i;
      }
    }
    addContracted(text, from, end, pause && from == start, words);
  }

  private void addContracted(CharSequence text, int start, int end, boolean pause, List<Word> words) {
    String folded = folding.fold(text, start, end);
    if (folded.isEmpty()) {
      return;
    }
    boolean capital = isCapital(text.charAt(start));
    boolean title = capital && start + 1 < end && !isCapital(text.charAt(start + 1));
    int apostrophe = folded.indexOf('\'');
    // A letter that is folded to an apostrophe may end a word.
    if (apostrophe <= 0 || apostrophe == folded.length() - 1 || folded.length() != end - start) {
      words.add(new Word(folded, bare(folded), start, end, pause, capital, title));
      return;
    }
    String tail = folded.substring(apostrophe + 1);
    boolean negated = tail.equals("t") && apostrophe > 1 && folded.charAt(apostrophe - 1) == 'n';
    int cut = negated ? apostrophe - 1 : apostrophe;
    String head = folded.substring(0, cut);
    words.add(new Word(head, bare(head), start, start + cut, pause, capital, title));
    String rest = negated ? "not" : CONTRACTED.getOrDefault(tail, tail);
    words.add(new Word(rest, rest, start + cut, end, false, false, false));
  }

  /** Cuts "and" and "so" from an Arabic word, and digits from the end of another. */
  private static String bare(String word) {
    char first = word.charAt(0);
    if ((first == '\u0648' || first == '\u0641') && word.length() > 3) {
      return word.substring(1);
    }
    int end = word.length();
    while (end > 0 && ((word.charAt(end - 1) >= '0' && word.charAt(end - 1) <= '9') || word.charAt(end - 1) == '.')) {
      end--;
    }
    return end < 2 ? word : word.substring(0, end);
  }

  private static boolean isArabic(char c) {
    return c >= '\u0620' && c <= '\u065F';
  }

  private static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
