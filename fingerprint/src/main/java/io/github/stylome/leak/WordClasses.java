package io.github.stylome.leak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Classes of words that hold for all languages, such as making, kinds of model, policies, families and trades, read from
 * a file whose head says how it is written.
 *
 * <p>Immutable and safe to share between threads.
 */
final class WordClasses {
  private static final String RESOURCE = "word-classes.txt";
  static final WordClasses STANDARD = load();
  /** How many letters a part of a word may have of which classes are known. */
  private static final int LONGEST_PART = 12;
  /** How far from the beginning of an Arabic word its stem may begin. */
  private static final int LAST_STEM = 4;
  /** What Arabic joins to the beginning of a word, beside "and" and "so" and the article. */
  private static final String JOINED = "\u0648\u0641\u0628\u0644\u0643";
  private static final String ARTICLE = "\u0627\u0644";

  /** Words behind one another; of the last only the beginning, if the phrase is open. */
  private record Phrase(List<String> words, boolean open, String name) {
    boolean standsAt(Sentence sentence, int at) {
      int last = words.size() - 1;
      if (at + last >= sentence.size()) {
        return false;
      }
      for (int i = 1; i < last; i++) {
        if (!sentence.word(at + i).is(words.get(i))) {
          return false;
        }
      }
      Word end = sentence.word(at + last);
      return last == 0 || (open ? end.text().startsWith(words.get(last)) : end.is(words.get(last)));
    }
  }

  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private final Map<String, Set<String>> beginnings = new HashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();

  /** Takes lines such as those of the file. */
  WordClasses(List<String> lines) {
    for (String line : lines) {
      int equals = line.indexOf(" = ");
      String name = line.substring(0, equals);
      for (String entry : line.substring(equals + 3).split("\\|", -1)) {
        add(name, entry);
      }
    }
  }

  private static WordClasses load() {
    try (InputStream in = WordClasses.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new WordClasses(reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, String entry) {
    boolean stem = entry.startsWith("+");
    boolean open = entry.endsWith("*");
    List<String> words = Phrases.words(stem ? entry.substring(1) : open ? entry.substring(0, entry.length() - 1) : entry);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there is an entry without a word in the class " + name);
    }
    if (stem && words.size() > 1) {
      throw new IllegalArgumentException("a stem is one word, not \"" + entry + "\", in the class " + name);
    }
    if (words.size() == 1 && (stem || open)) {
      (stem ? stems : beginnings).computeIfAbsent(words.get(0), word -> new TreeSet<>()).add(name);
    } else {
      phrases.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Phrase(words, open, name));
    }
  }

  /** Returns the names of the classes that a word, or a phrase that begins with it, belongs to, in their order. */
  Set<String> at(Sentence sentence, int at) {
    Set<String> names = new TreeSet<>();
    String word = sentence.word(at).text();
    addPhrases(sentence, at, word, names);
    addPhrases(sentence, at, sentence.word(at).bare(), names);
    if (isArabic(word.charAt(0))) {
      addArabic(sentence, at, names);
    } else if (word.charAt(0) < '\u0250') {
      addParts(beginnings, word, 0, names);
    }
    return names;
  }

  private void addPhrases(Sentence sentence, int at, String first, Set<String> names) {
    for (Phrase phrase : phrases.getOrDefault(first, List.of())) {
      if (phrase.standsAt(sentence, at)) {
        names.add(phrase.name);
      }
    }
  }

  private void addArabic(Sentence sentence, int at, Set<String> names) {
    String word = sentence.word(at).text();
    for (int from = 0; from <= LAST_STEM; from++) {
      addParts(stems, word, from, names);
    }
    String rest = word;
    while (rest.length() > 3 && JOINED.indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1);
      addPhrases(sentence, at, rest, names);
    }
    if (rest.startsWith(ARTICLE) && rest.length() > ARTICLE.length() + 1) {
      addPhrases(sentence, at, rest.substring(ARTICLE.length()), names);
    }
  }

  private static void addParts(Map<String, Set<String>> parts, String word, int from, Set<String> names) {
    for (int to = from + 2; to <= Math.min(word.length(), from + LONGEST_PART); to++) {
      names.addAll(parts.getOrDefault(word.substring(from, to), Set.of()));
    }
  }

  private static boolean isArabic(char c) {
    return c >= '\u0620' && c <= '\u064A';
  }
}
