package io.github.stylome.token;

import io.github.stylome.language.FunctionWords;
import io.github.stylome.language.Language;
import io.github.stylome.unicode.ArabicSkeleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * What is known of Arabic words by their skeletons: a set of flags per word, found by a range of chars without making
 * a string. The words are those of {@code arabic-clitics.txt} and the function words of Arabic.
 */
final class ArabicLexicon {
  static final int WHOLE = 1;
  static final int FUNCTION = 1 << 1;
  static final int STEM = 1 << 2;
  static final int HOST = 1 << 3;
  static final int TAKES_YA = 1 << 4;
  static final int TAKES_NI = 1 << 5;
  static final int AFTER_PREPOSITION = 1 << 6;
  static final int LAM = 1 << 7;
  static final int PRONOUN = 1 << 8;
  static final int ENDING = 1 << 9;
  static final int RELATIVE = 1 << 10;

  private static final char TA_MARBUTA = '\u0629';
  private static final String RESOURCE = "arabic-clitics.txt";
  private static final String PRONOUNS = "ه ها هما هم هن ك كما كم كن نا ي ني";
  private static final String ENDINGS = "ا ت ة ي ية يا يه يين يون ات ان ين ون اء ءي وا تا تان تين تم تن نا ني هم "
      + "ه ها هما هن ك كما كم كن ته تها تهما تهم تهن تك تكما تكم تكن تي تنا تني ناه ناها ناهم ناك وه وها وهم وك وني "
      + "اته اتها اتهم اتك اتي اتنا اه اها اهم اك اكم ايا اني يها يهم يك ونه ونها ونهم ينا ءه ءها ءهم ءنا ءك";
  /** What li- leaves of the relative pronouns. */
  private static final String RELATIVES = "لذي لتي لذين";
  private static final ArabicLexicon BUNDLED = new ArabicLexicon();

  private final String[] words;
  private final int[] flags;

  private ArabicLexicon() {
    Map<String, Integer> all = new HashMap<>();
    FunctionWords.of(Language.ARABIC).words().forEach(word -> add(all, word, FUNCTION));
    String section = "";
    for (String line : read().lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList()) {
      if (line.startsWith("[")) {
        section = line;
      } else {
        addAll(all, line, flagsOf(section));
      }
    }
    addAll(all, PRONOUNS, PRONOUN);
    addAll(all, ENDINGS, ENDING);
    addAll(all, RELATIVES, RELATIVE);
    words = new String[Integer.highestOneBit(all.size()) * 4];
    flags = new int[words.length];
    all.forEach((word, bits) -> {
      int slot = slot(word.toCharArray(), 0, word.length());
      words[slot] = word;
      flags[slot] = bits;
    });
  }

  static ArabicLexicon bundled() {
    return BUNDLED;
  }

  private static int flagsOf(String section) {
    return switch (section) {
      case "[whole]" -> WHOLE;
      case "[stems]" -> STEM;
      case "[hosts]" -> HOST | TAKES_YA;
      case "[hosts-without-ya]" -> HOST;
      case "[hosts-with-ni]" -> HOST | TAKES_NI;
      case "[after-preposition]" -> AFTER_PREPOSITION;
      case "[lam]" -> LAM;
      default -> throw new IllegalStateException(RESOURCE + " has a section " + section);
    };
  }

  private static void addAll(Map<String, Integer> all, String line, int bits) {
    new StringTokenizer(line).asIterator().forEachRemaining(word -> add(all, (String) word, bits));
  }

  private static void add(Map<String, Integer> all, String word, int bits) {
    if ((bits & (STEM | LAM)) == 0) {
      ArabicSkeleton.spellings(word).forEach(spelling -> merge(all, spelling, bits));
      return;
    }
    // Without its hamza a stem would meet many words of other roots, since endings are allowed.
    for (String spelling : List.of(ArabicSkeleton.of(word), ArabicSkeleton.withoutSeated(word))) {
      merge(all, spelling, bits);
      int last = spelling.length() - 1;
      if (last > 2 && spelling.charAt(last) == TA_MARBUTA) {
        merge(all, spelling.substring(0, last), bits); // ta before a pronoun is among the endings
      }
    }
  }

  private static void merge(Map<String, Integer> all, String spelling, int bits) {
    all.merge(spelling, bits, (a, b) -> a | b);
  }

  private static String read() {
    try (InputStream in = ArabicLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the word in {@code letters[from .. to)} has one of the flags. */
  boolean is(int anyOf, char[] letters, int from, int to) {
    return from < to && (flags[slot(letters, from, to)] & anyOf) != 0;
  }

  /** Returns the slot of the word, or the free one where it would stand: half of them are free. */
  private int slot(char[] letters, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + letters[i];
    }
    int slot = ((hash * 0x9E3779B9) >>> 8) & (words.length - 1);
    while (words[slot] != null && !equal(words[slot], letters, from, to)) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private static boolean equal(String word, char[] letters, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != letters[i]) {
        return false;
      }
    }
    return true;
  }
}
