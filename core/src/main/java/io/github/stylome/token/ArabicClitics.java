package io.github.stylome.token;

import static io.github.stylome.token.ArabicLexicon.AFTER_PREPOSITION;
import static io.github.stylome.token.ArabicLexicon.ENDING;
import static io.github.stylome.token.ArabicLexicon.FUNCTION;
import static io.github.stylome.token.ArabicLexicon.HOST;
import static io.github.stylome.token.ArabicLexicon.LAM;
import static io.github.stylome.token.ArabicLexicon.PRONOUN;
import static io.github.stylome.token.ArabicLexicon.RELATIVE;
import static io.github.stylome.token.ArabicLexicon.STEM;
import static io.github.stylome.token.ArabicLexicon.TAKES_NI;
import static io.github.stylome.token.ArabicLexicon.TAKES_YA;
import static io.github.stylome.token.ArabicLexicon.WHOLE;

import io.github.stylome.unicode.ArabicSkeleton;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clitics of one Arabic word: conjunction (wa-, fa-), preposition (bi-, ka-, li-), future (sa-) and article
 * (al-) in front, in this order, and the pronouns behind words that the {@link ArabicLexicon} lists. A word is cut
 * where rule or list make it safe, and else left whole: what stands in front of a noun without article stays there.
 *
 * <p>Terms and order of the clitics: Karin C. Ryding, A Reference Grammar of Modern Standard Arabic, Cambridge 2005,
 * chapters 3, 12, 15 to 19; William Wright, A Grammar of the Arabic Language, 3rd edition, Cambridge 1896, volume 1.
 *
 * <p>O(length of the word), no allocation. Not safe for concurrent use.
 */
final class ArabicClitics {
  /** No Arabic word with all its clitics is longer; what is, is left whole. */
  static final int MAX_LETTERS = 32;

  private static final int MAX_CUTS = 8;
  private static final int MIN_BEHIND_ARTICLE = 2;
  private static final int MIN_BEHIND_CONJUNCTION = 3;
  private static final int MIN_BEHIND_FUTURE = 4;
  private static final int MIN_STEM = 3;

  private static final char ALEF = '\u0627';
  private static final char LAM_LETTER = '\u0644';
  private static final char WAW = '\u0648';
  private static final char FA = '\u0641';
  private static final char BA = '\u0628';
  private static final char KAF = '\u0643';
  private static final char SIN = '\u0633';
  private static final char TA = '\u062A';
  private static final char NUN = '\u0646';
  private static final char YA = '\u064A';

  private static final String ARTICLE = "ال";
  private static final String LADHI = "الذي";
  private static final String LATI = "التي";
  private static final String LADHINA = "الذين";

  private final ArabicLexicon lexicon = ArabicLexicon.bundled();
  private final char[] letters = new char[MAX_LETTERS];
  private final char[] written = new char[MAX_LETTERS];
  private final int[] offsets = new int[MAX_LETTERS + 1];
  private int length;
  private boolean arabic;

  private final int[] cuts = new int[MAX_CUTS];
  private int count;
  private int stem;
  private int assimilated;
  private String assimilatedName = ARTICLE;
  private int askedStem;
  private boolean foundStem;

  /** Finds the clitics of the word in the range of the text. */
  void analyse(CharSequence text, int start, int end) {
    count = 0;
    stem = 0;
    assimilated = -1;
    askedStem = -1;
    if (!read(text, start, end)) {
      return;
    }
    if (arabic) {
      word();
    } else {
      mixed();
    }
  }

  /** Returns the number of pieces that the word falls into, at least 1. */
  int pieces() {
    return count + 1;
  }

  /** Returns the offset in the text behind a piece that is not the last. */
  int endOf(int piece) {
    return offsets[cuts[piece]];
  }

  /** Returns whether a piece is a clitic, not the stem. */
  boolean isClitic(int piece) {
    return piece != stem;
  }

  /** Returns what a piece that has lost its alef behind li- is counted as, null for all others. */
  @Nullable String name(int piece) {
    return piece == assimilated ? assimilatedName : null;
  }

  /** Reads the skeleton of the word; false if it is too long or begins with no Arabic letter. */
  private boolean read(CharSequence text, int start, int end) {
    length = 0;
    arabic = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char letter = ArabicSkeleton.letter(c);
      if (letter != ArabicSkeleton.NONE) {
        if (length == MAX_LETTERS) {
          return false;
        }
        if (!ArabicSkeleton.isLetter(c)) {
          if (length == 0) {
            return false;
          }
          arabic = false;
          offsets[length] = i;
          return true;
        }
        letters[length] = letter;
        written[length] = c;
        offsets[length++] = i;
      }
    }
    offsets[length] = end;
    return length > 0;
  }

  private void word() {
    if (lexicon.is(WHOLE | FUNCTION, letters, 0, length) || pronounBehindHost(0)) {
      return;
    }
    int i = 0;
    if (isConjunction(0)) {
      boolean known = (length > 2 && lexicon.is(FUNCTION, letters, 1, length)) || hostBehind(1) > 0;
      if (!known && (isStem(0) || !isWordBehindConjunction() || mayBeForeign())) {
        return;
      }
      cut(1);
      i = 1;
    }
    boolean done = i > 0 && (lexicon.is(WHOLE | FUNCTION, letters, i, length) || pronounBehindHost(i));
    if (!done && hasProclitic(i) && !isStem(i)) { // in this order: the stems take the longest to look up
      cutProclitics(i);
    }
  }

  private boolean isWordBehindConjunction() {
    return length > MIN_BEHIND_CONJUNCTION || lexicon.is(WHOLE, letters, 1, length) || hasProclitic(1);
  }

  /**
   * Names and loan words begin with waw or fa before alef, waw or yeh as often as words behind a conjunction do. Then
   * the rest must be a listed stem or have the shape of a verb or verbal noun.
   */
  private boolean mayBeForeign() {
    char next = letters[1];
    if (next == YA) {
      return !isImperfect(1);
    }
    if (next == WAW) {
      return !isListed(STEM, 1);
    }
    return next == ALEF && written[1] == ALEF
        && !hasProclitic(1)
        && !lexicon.is(WHOLE, letters, 1, length)
        && !isListed(STEM, 1)
        && !ArabicVerbShapes.isDerived(letters, 1, length);
  }

  private boolean isImperfect(int i) {
    if (ArabicVerbShapes.isImperfect(letters, i, length)) {
      return true;
    }
    char prefix = letters[i]; // the lists hold the third person
    letters[i] = YA;
    boolean listed = isListed(STEM, i) || lexicon.is(FUNCTION, letters, i, length);
    letters[i] = prefix;
    return listed;
  }

  /** Cuts preposition, article and future off what begins at the letter. */
  private void cutProclitics(int i) {
    if (isFuture(i)) {
      cut(i + 1);
    } else if (isArticle(i)) {
      cut(i + 2);
    } else if (isLiAndArticle(i)) {
      cut(i + 1);
      if (lexicon.is(RELATIVE, letters, i + 1, length)) {
        assimilated = count;
        assimilatedName = letters[length - 1] == NUN ? LADHINA : letters[i + 2] == TA ? LATI : LADHI;
      } else if (!isLamNoun(i + 1)) {
        assimilated = count;
        assimilatedName = ARTICLE;
        cut(i + 2);
      }
    } else if (isPreposition(i) && lexicon.is(AFTER_PREPOSITION, letters, i + 1, length)) {
      cut(i + 1);
    } else if (isPreposition(i) && isHostAfterPreposition(i + 1)) {
      cut(i + 1);
      pronounBehindHost(i + 1);
    } else if (isPreposition(i) && isArticle(i + 1)) {
      cut(i + 1);
      cut(i + 3);
    }
  }

  private boolean hasProclitic(int i) {
    return isFuture(i) || isArticle(i) || isLiAndArticle(i) || (isPreposition(i) && isBehindPreposition(i + 1));
  }

  private boolean isBehindPreposition(int i) {
    return lexicon.is(AFTER_PREPOSITION, letters, i, length) || isHostAfterPreposition(i) || isArticle(i);
  }

  /** A word that goes on in another script behind its clitics, as a foreign name does. */
  private void mixed() {
    int i = isConjunction(0) ? 1 : 0;
    boolean li = at(i) == LAM_LETTER;
    boolean preposition = at(i) == BA || at(i) == KAF || li;
    int behind = preposition ? i + 1 : i;
    int article = li && at(behind) == LAM_LETTER ? 1 : at(behind) == ALEF && at(behind + 1) == LAM_LETTER ? 2 : 0;
    if (behind + article != length) {
      return;
    }
    for (int at = 1; at <= behind; at++) {
      cut(at);
    }
    if (article > 0) {
      assimilated = article == 1 ? count : -1;
      assimilatedName = ARTICLE;
      cut(length);
    }
  }

  private void cut(int at) {
    cuts[count++] = at;
    stem = count;
  }

  /** Cuts the pronoun off a word that takes one; returns whether there is one. */
  private boolean pronounBehindHost(int from) {
    int host = hostBehind(from);
    if (host == 0) {
      return false;
    }
    int word = count;
    cut(host);
    // A preposition of one letter is a clitic itself: then nothing is left for a stem.
    stem = host - from > 1 ? word : -1;
    return true;
  }

  /** Returns where the pronoun begins, 0 if the letters from here are no word with a pronoun. */
  private int hostBehind(int from) {
    for (int pronoun = Math.max(from + 1, length - 3); pronoun < length; pronoun++) {
      if (lexicon.is(PRONOUN, letters, pronoun, length)
          && lexicon.is(HOST, letters, from, pronoun)
          && takes(from, pronoun)) {
        return pronoun;
      }
    }
    return 0;
  }

  private boolean takes(int from, int pronoun) {
    int behind = length - pronoun;
    if (letters[length - 1] == YA && behind == 1) {
      return lexicon.is(TAKES_YA | TAKES_NI, letters, from, pronoun);
    }
    return !(letters[length - 1] == YA && behind == 2) || lexicon.is(TAKES_NI, letters, from, pronoun);
  }

  private boolean isHostAfterPreposition(int from) {
    int host = hostBehind(from);
    return host > from + 1 && lexicon.is(AFTER_PREPOSITION, letters, from, host);
  }

  /** Returns whether a listed stem, alone or with an ending, begins at the letter. */
  private boolean isStem(int from) {
    if (from != askedStem) { // a word asks for the same one up to three times
      askedStem = from;
      foundStem = isListed(STEM, from);
    }
    return foundStem;
  }

  private boolean isLamNoun(int from) {
    return isListed(LAM, from);
  }

  private boolean isListed(int flag, int from) {
    if (lexicon.is(flag, letters, from, length)) {
      return true;
    }
    for (int end = Math.max(from + MIN_STEM - 1, length - 4); end < length; end++) {
      if (lexicon.is(ENDING, letters, end, length) && lexicon.is(flag, letters, from, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean isConjunction(int i) {
    return at(i) == WAW || at(i) == FA;
  }

  private boolean isPreposition(int i) {
    return at(i) == BA || at(i) == KAF || at(i) == LAM_LETTER;
  }

  /** The article is written with a bare alef: one with hamza begins another word. */
  private boolean isArticle(int i) {
    return length - i >= 2 + MIN_BEHIND_ARTICLE
        && (written[i] == ALEF || written[i] == '\u0671')
        && letters[i + 1] == LAM_LETTER
        && !lexicon.is(WHOLE | FUNCTION, letters, i, length)
        && !isStem(i);
  }

  private boolean isLiAndArticle(int i) {
    return length - i >= 2 + MIN_BEHIND_ARTICLE && letters[i] == LAM_LETTER && letters[i + 1] == LAM_LETTER;
  }

  /** Sa- stands before an imperfect. Its first person is only safe with its hamza. */
  private boolean isFuture(int i) {
    if (at(i) != SIN || length - i - 1 < MIN_BEHIND_FUTURE) {
      return false;
    }
    char prefix = letters[i + 1];
    return written[i + 1] == '\u0623'
        || ((prefix == YA || prefix == TA || prefix == NUN) && !isStem(i) && isImperfect(i + 1));
  }

  private char at(int i) {
    return i < length ? letters[i] : ArabicSkeleton.NONE;
  }
}
