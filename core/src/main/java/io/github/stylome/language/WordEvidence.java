package io.github.stylome.language;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.ScriptTable;
import io.github.stylome.unicode.UnicodeData;
import java.util.Map;
import java.util.TreeMap;

/** Reads the words of a text and hands each to the scores of its script. */
final class WordEvidence {
  /** No function word is longer. */
  private static final int MAX_WORD = 24;

  private final Map<Integer, LanguageScores> byScript = new TreeMap<>();
  private final StringBuilder word = new StringBuilder();
  private int script;

  WordEvidence(CharSequence text) {
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      take(c);
      i += Character.charCount(c);
    }
    endWord();
  }

  /** Returns the scores in [0, 1] of the languages that share the script; they add up to 1 at most. */
  Map<Language, Double> scores(Script script) {
    LanguageScores scores = byScript.get(script.number());
    return scores == null ? Map.of() : scores.mean();
  }

  private void take(int c) {
    CharacterKind kind = UnicodeData.kind(UnicodeData.properties(c));
    boolean letter = kind == CharacterKind.LETTER;
    boolean within = kind == CharacterKind.MARK || c == '\'' || c == '\u2019' || c == '\u200C' || c == '\u0640';
    if (letter) {
      if (word.length() == 0) {
        script = ScriptTable.script(c);
      }
      append(c);
    } else if (!within) {
      endWord();
    } else if (word.length() > 0) {
      append(c);
    }
  }

  private void append(int c) {
    if (word.length() <= MAX_WORD) { // what is longer is only known to be long
      word.appendCodePoint(c);
    }
  }

  private void endWord() {
    int end = word.length();
    while (end > 0 && (word.charAt(end - 1) == '\'' || word.charAt(end - 1) == '\u2019')) {
      end--;
    }
    if (end > 0 && LanguageModel.isKnown(script)) {
      word.setLength(end);
      byScript.computeIfAbsent(script, LanguageScores::new).add(word);
    }
    word.setLength(0);
  }
}
