package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import org.jspecify.annotations.Nullable;

/** Cuts a text by {@link StyloRules}. Where stylo counts other letters than the text has, the token has a name. */
record StyloTokenizer(StyloRules rules) implements Tokenizer {

  @Override
  public String name() {
    return rules.label();
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(rules, text);
  }

  private static final class Cursor implements TextCursor {
    /** The most hyphens that stylo takes for one dash. */
    private static final int LONGEST_DASH = 5;

    private final StyloRules rules;
    private final StyloLetters letters;
    private final boolean contractions;
    private final boolean compounds;
    private final boolean latin;
    private final NameCache names = new NameCache();
    private CharSequence text;
    private int start;
    private int end;
    private int contracted; // the end of the last contraction
    private boolean renamed;

    Cursor(StyloRules rules, CharSequence text) {
      this.rules = rules;
      letters = rules == StyloRules.CJK ? StyloLetters.CJK : StyloLetters.ALL;
      contractions = rules.joinsContractions();
      compounds = rules.joinsCompounds();
      latin = rules.unifiesVAndJ();
      this.text = text;
    }

    @Override
    public boolean next() {
      int i = end;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (c == '-' && compounds) {
          int behind = behindDash(i);
          if (behind > i) {
            i = behind;
            continue;
          }
        } else if (!letters.has(c) && !(c == '^' && contractions)) {
          i++;
          continue;
        }
        start = i;
        if (takeRun()) {
          return true;
        }
        i = end;
      }
      start = text.length();
      end = start;
      return false;
    }

    /** Takes the run that begins at the start; returns false if it is of hyphens only. */
    private boolean takeRun() {
      boolean kept = false;
      renamed = false;
      int i = start;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (letters.has(c)) {
          renamed |= latin && (c == 'v' || c == 'j');
        } else if (c == '\'' && contractions && isContraction(i)) {
          renamed = true;
        } else if (c == '-' && compounds) {
          if (behindDash(i) > i) {
            break;
          }
          i++;
          continue;
        } else if (c != '^' || !contractions) {
          break;
        }
        kept = true;
        i++;
      }
      end = i;
      return kept;
    }

    /**
     * Returns the offset behind the dash of two to five hyphens that begins here, the offset itself where a single
     * hyphen stands. Hyphens are taken in fives from the first of a row, as this is called for the first of a row and
     * then for what the last call left; a sixth stands alone.
     */
    private int behindDash(int first) {
      int i = first + 1;
      while (i < text.length() && i < first + LONGEST_DASH && text.charAt(i) == '-') {
        i++;
      }
      return i - first >= 2 ? i : first;
    }

    /** Returns whether the apostrophe here becomes a circumflex, and notes how far the contraction reaches. */
    private boolean isContraction(int apostrophe) {
      int letter = apostrophe - 1;
      if (letter < contracted || !letters.has(text.charAt(letter))) {
        return false;
      }
      int length = endingLength(apostrophe + 1);
      if (length == 0 || !isWordEnd(apostrophe + 1 + length)) {
        return false;
      }
      contracted = apostrophe + 1 + length;
      return true;
    }

    private int endingLength(int from) {
      char first = from < text.length() ? text.charAt(from) : 0;
      char second = from + 1 < text.length() ? text.charAt(from + 1) : 0;
      return switch (first) {
        case 't', 's', 'd', 'm' -> 1;
        case 'l' -> second == 'l' ? 2 : 0;
        case 'v', 'r' -> second == 'e' ? 2 : 0;
        case 'e', 'i' -> second == 'm' ? 2 : 0;
        default -> 0;
      };
    }

    private boolean isWordEnd(int offset) {
      if (offset >= text.length()) {
        return true;
      }
      int codePoint = Character.codePointAt(text, offset);
      CharacterKind kind = UnicodeData.kind(UnicodeData.properties(codePoint));
      return codePoint != '_' && switch (kind) {
        case LETTER, HAN, KANA, HANGUL, NUMBER -> false;
        default -> true;
      };
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }

    @Override
    public TokenType type() {
      return TokenType.WORD;
    }

    @Override
    public @Nullable String name() {
      return renamed ? names.name(rules, text, start, end) : null;
    }

    @Override
    public void reset(CharSequence text) {
      this.text = text;
      start = 0;
      end = 0;
      contracted = 0;
      renamed = false;
    }
  }

  /** The names of words met lately, so that a frequent one is made once. */
  private static final class NameCache {
    private static final int SIZE = 1 << 10;
    private final @Nullable String[] slots = new @Nullable String[SIZE];

    String name(StyloRules rules, CharSequence text, int start, int end) {
      int hash = 0;
      for (int i = start; i < end; i++) {
        hash = hash * 31 + written(rules, text.charAt(i));
      }
      int slot = (hash ^ hash >>> 10) & (SIZE - 1);
      String name = slots[slot];
      if (name == null || !isName(name, rules, text, start, end)) {
        name = spell(rules, text, start, end);
        slots[slot] = name;
      }
      return name;
    }

    private static boolean isName(String name, StyloRules rules, CharSequence text, int start, int end) {
      if (name.length() != end - start) {
        return false;
      }
      for (int i = start; i < end; i++) {
        if (name.charAt(i - start) != written(rules, text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private static String spell(StyloRules rules, CharSequence text, int start, int end) {
      char[] name = new char[end - start];
      for (int i = start; i < end; i++) {
        name[i - start] = written(rules, text.charAt(i));
      }
      return new String(name);
    }

    private static char written(StyloRules rules, char c) {
      if (rules.unifiesVAndJ()) {
        return c == 'v' ? 'u' : c == 'j' ? 'i' : c;
      }
      return c == '\'' ? '^' : c;
    }
  }
}
