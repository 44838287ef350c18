package io.github.stylome.unicode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How Arabic words are compared with lists: by their letters without vowel marks and tatweel, with one alef, one ya,
 * one kaf and one hamza for all their forms. Text that was normalised compares like text that was not, if lists hold
 * the {@linkplain #spellings spellings} that normalisation leaves.
 */
public final class ArabicSkeleton {
  /** What {@link #letter} returns for a char that does not count. */
  public static final char NONE = 0;

  private static final char ALEF = '\u0627';
  private static final char HAMZA = '\u0621';
  private static final char YA = '\u064A';
  private static final char WAW = '\u0648';
  private static final char HA = '\u0647';
  private static final char TA_MARBUTA = '\u0629';

  private ArabicSkeleton() {}

  /** Returns whether the char is a letter of the Arabic script, those for the sounds of foreign names included. */
  public static boolean isLetter(char c) {
    return (c >= '\u0620' && c <= '\u06D3' && !isIgnored(c) && (c <= '\u064A' || c >= '\u066E'));
  }

  /** Returns whether the char is a vowel mark, a tatweel or a joining or direction control: written, but no letter. */
  public static boolean isIgnored(char c) {
    return (c >= '\u064B' && c <= '\u065F')
        || c == '\u0640'
        || c == '\u0670'
        || (c >= '\u0610' && c <= '\u061C' && c != '\u061B')
        || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9')
        || (c >= '\u200C' && c <= '\u200F');
  }

  /** Returns the letter that stands for the char in comparisons, {@link #NONE} if it is ignored. */
  public static char letter(char c) {
    if (c < '\u0610') {
      return c;
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> ALEF;
      case '\u0624', '\u0626' -> HAMZA;
      case '\u0649', '\u06CC' -> YA;
      case '\u06A9' -> '\u0643';
      default -> isIgnored(c) ? NONE : c;
    };
  }

  /**
   * Returns the skeletons that a word of a list can have in text: as it is written; with hamza dropped from its seat,
   * or altogether; with ha for ta marbuta. The first is that of the word itself.
   */
  public static List<String> spellings(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    for (String skeleton : List.of(of(word), withoutSeated(word))) {
      String bare = skeleton.replace(String.valueOf(HAMZA), "");
      spellings.addAll(List.of(skeleton, skeleton.replace(TA_MARBUTA, HA), bare, bare.replace(TA_MARBUTA, HA)));
    }
    return List.copyOf(spellings);
  }

  /** Returns the skeleton of a word whose hamza was taken off waw and ya, which were its seats. */
  public static String withoutSeated(String word) {
    return of(word.replace('\u0624', WAW).replace('\u0626', YA));
  }

  /** Returns the skeleton of a word. */
  public static String of(CharSequence word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = letter(word.charAt(i));
      if (letter != NONE) {
        letters.append(letter);
      }
    }
    return letters.toString();
  }
}
