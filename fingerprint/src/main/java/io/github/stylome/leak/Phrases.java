package io.github.stylome.leak;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that stand for one another in a rule. Immutable and safe to share between threads. */
final class Phrases {
  private static final int[] NONE = {};
  /** Of those that are looked for backwards, in words. */
  private static final int LONGEST = 4;

  private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

  private Phrases() {}

  /** Returns the phrases of a list, separated by {@code |}. */
  static Phrases of(String list) {
    Phrases phrases = new Phrases();
    for (String phrase : list.split("\\|", -1)) {
      List<String> words = words(phrase);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("there is a phrase without a word in \"" + list + "\"");
      }
      phrases.byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(words);
    }
    phrases.byFirstWord.values().forEach(same -> same.sort((a, b) -> b.size() - a.size()));
    return phrases;
  }

  /** Returns the words of a phrase as they are compared. */
  static List<String> words(String phrase) {
    List<Word> words = new ArrayList<>();
    WordSplitter splitter = new WordSplitter();
    TextCursor cursor = Tokenizers.words().open(phrase);
    while (cursor.next()) {
      splitter.split(phrase, cursor.start(), cursor.end(), false, words);
    }
    return words.stream().map(Word::text).toList();
  }

  /** Returns the lengths, in words, of the phrases that stand at a word, the longest first. No pause is in them. */
  int[] lengthsAt(Sentence sentence, int at) {
    List<List<String>> candidates = candidates(sentence, at);
    return candidates.isEmpty()
        ? NONE
        : candidates.stream().filter(phrase -> fits(phrase, sentence, at)).mapToInt(List::size).toArray();
  }

  private List<List<String>> candidates(Sentence sentence, int at) {
    if (at < 0 || at >= sentence.size()) {
      return List.of();
    }
    Word word = sentence.word(at);
    List<List<String>> candidates = byFirstWord.get(word.text());
    return candidates == null ? byFirstWord.getOrDefault(word.bare(), List.of()) : candidates;
  }

  private static boolean fits(List<String> phrase, Sentence sentence, int at) {
    if (at + phrase.size() > sentence.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (sentence.word(at + i).pause() || !sentence.word(at + i).is(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether one of the phrases stands at a word. */
  boolean at(Sentence sentence, int at) {
    for (List<String> phrase : candidates(sentence, at)) {
      if (fits(phrase, sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether one of the phrases, of {@value #LONGEST} words at most, ends right before a word. */
  boolean endsAt(Sentence sentence, int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
      for (List<String> phrase : candidates(sentence, i)) {
        if (phrase.size() == at - i && fits(phrase, sentence, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether a word begins one of the phrases. */
  boolean isWord(String word) {
    return byFirstWord.containsKey(word);
  }

  /** Returns whether one of the phrases stands in a stretch of a sentence. */
  boolean within(Sentence sentence, int from, int to) {
    for (int i = Math.max(from, 0); i < Math.min(to, sentence.size()); i++) {
      if (at(sentence, i)) {
        return true;
      }
    }
    return false;
  }
}
