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
import org.jspecify.annotations.Nullable;

/**
 * The names of makers and models, with all that they are called.
 *
 * <p>They are read from tables whose columns are separated by tabs: {@code maker} or {@code model}, the canonical name,
 * the maker of a model or {@code -}, and what it is called, separated by {@code |}. A name is found whatever its case
 * and its hyphens, in Latin, Arabic and Chinese script, and with a version behind it. One that is a common word or a
 * name of people as well has {@code ^} in front; in Latin script it is found only with a capital, with
 * a version behind it or behind a writer's small {@code i am}. One with {@code ?} in front is found only if its sentence
 * names a model or a maker, or a kind of model, besides. Empty lines and those that begin with
 * {@code #} are passed over.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class KnownNames {
  private static final String RESOURCE = "names-v1.tsv";
  /** What may stand behind the name of a model as part of it. */
  private static final List<String> VERSION_WORDS = List.of("turbo", "pro", "ultra", "mini", "nano", "flash", "plus",
      "max", "instant", "sonnet", "opus", "haiku", "instruct", "preview", "large", "small", "medium", "coder", "lite",
      "advanced", "next", "chat", "it", "base", "version", "v",
      // Opus, Sonnet, Haiku, Pro, Flash, Turbo, Mini and Ultra in Arabic script, as folded.
      "\u0627\u0648\u0628\u0648\u0633", "\u0633\u0648\u0646\u064A\u062A", "\u0647\u0627\u064A\u0643\u0648",
      "\u0628\u0631\u0648", "\u0641\u0644\u0627\u0634", "\u062A\u0648\u0631\u0628\u0648",
      "\u0645\u064A\u0646\u064A", "\u0627\u0644\u062A\u0631\u0627");

  /** "To" and "by", which Arabic joins with the word behind. */
  private static final String PREPOSITIONS = "\u0644\u0628";
  /** Of a name that they are cut from, in chars: shorter ones are like other words too often. */
  private static final int SHORTEST_JOINED = 3;

  private final List<Alias> aliases;
  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();

  private KnownNames(List<Alias> aliases) {
    this.aliases = List.copyOf(aliases);
    for (Alias alias : aliases) {
      byFirstWord.computeIfAbsent(alias.words().get(0), word -> new ArrayList<>()).add(alias);
    }
    // The longest is tried first; of equal ones, what was added last.
    byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  private record Alias(List<String> words, KnownName name, boolean common, boolean weak) {}

  /** Returns the names that come with the library. */
  public static KnownNames standard() {
    return Standard.NAMES;
  }

  private static final class Standard {
    private static final KnownNames NAMES = load();

    private static KnownNames load() {
      try (InputStream in = KnownNames.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a table in UTF-8.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is not of the form above; it names the line
   */
  public static KnownNames read(InputStream table) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
    List<Alias> aliases = new ArrayList<>();
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        addLine(line, number, aliases);
      }
    }
    return new KnownNames(aliases);
  }

  private static void addLine(String line, int number, List<Alias> aliases) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 4 || columns[1].isBlank() || !(columns[0].equals("maker") || columns[0].equals("model"))) {
      throw new IllegalArgumentException("line " + number + " is not \"maker\" or \"model\", a name, a maker or \"-\", "
          + "and what it is called, separated by tabs: \"" + line + "\"");
    }
    String maker = columns[2].equals("-") ? null : columns[2];
    KnownName name = columns[0].equals("maker")
        ? new KnownName(columns[1], null)
        : new KnownName(maker, columns[1]);
    for (String alias : columns[3].split("\\|", -1)) {
      boolean weak = alias.startsWith("?");
      boolean common = weak || alias.startsWith("^");
      List<String> words = Phrases.words(common ? alias.substring(1) : alias);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("line " + number + " has a name without a word: \"" + line + "\"");
      }
      aliases.add(new Alias(words, name, common, weak));
    }
  }

  /** Returns these names and others; where both know a name, the others hold. */
  public KnownNames plus(KnownNames others) {
    List<Alias> all = new ArrayList<>(others.aliases);
    all.addAll(aliases);
    return new KnownNames(all);
  }

  /** Returns how many names there are, all that something is called counted. */
  public int size() {
    return aliases.size();
  }

  /** Returns the longest name that begins at a word, null if none does. */
  @Nullable Mention at(List<Word> words, int from) {
    Word first = words.get(from);
    Alias found = longest(byFirstWord.get(first.text()), words, from);
    if (found == null && !first.bare().equals(first.text())) {
      found = longest(byFirstWord.get(first.bare()), words, from);
    }
    if (found == null && first.bare().length() > SHORTEST_JOINED && PREPOSITIONS.indexOf(first.bare().charAt(0)) >= 0) {
      found = longest(byFirstWord.get(first.bare().substring(1)), words, from);
    }
    if (found == null) {
      return null;
    }
    int end = from + found.words().size();
    return new Mention(found.name(), from, found.name().isModel() ? behindVersion(words, end) : end, found.common(),
        found.weak());
  }

  private static @Nullable Alias longest(@Nullable List<Alias> candidates, List<Word> words, int from) {
    if (candidates == null) {
      return null;
    }
    for (Alias alias : candidates) {
      if (fits(alias, words, from)) {
        return alias;
      }
    }
    return null;
  }

  private static boolean fits(Alias alias, List<Word> words, int from) {
    if (from + alias.words().size() > words.size() || (alias.common() && isLatin(alias.words().get(0))
        && !words.get(from).capital() && !isNamed(alias, words, from))) {
      return false;
    }
    for (int i = 1; i < alias.words().size(); i++) {
      Word word = words.get(from + i);
      if (word.pause() || !word.is(alias.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a word in lower case is a name by a version behind it, or by "i am" before it without a capital. */
  private static boolean isNamed(Alias alias, List<Word> words, int from) {
    int to = from + alias.words().size();
    if (alias.weak()) {
      return false;
    } else if (to < words.size() && !words.get(to).pause() && words.get(to).text().charAt(0) <= '9'
        && isVersion(words.get(to).text())) {
      return true;
    }
    return (from > 1 && words.get(from - 1).text().equals("am") && !words.get(from - 2).capital())
        || (from > 0 && words.get(from - 1).text().equals("im") && !words.get(from - 1).capital());
  }

  private static boolean isLatin(String word) {
    return word.charAt(0) < '\u0250';
  }

  private static int behindVersion(List<Word> words, int from) {
    int to = from;
    while (to < words.size() && to < from + 4 && !words.get(to).pause() && isVersion(words.get(to).text())) {
      to++;
    }
    return to;
  }

  private static boolean isVersion(String word) {
    int digit = word.length() > 1 && (word.charAt(0) == 'v' || word.charAt(0) == 'r' || word.charAt(0) == 'o') ? 1 : 0;
    char c = word.charAt(digit);
    return (c >= '0' && c <= '9') || VERSION_WORDS.contains(word);
  }
}
