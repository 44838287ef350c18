package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;

/** Cuts a text into maximal runs of the code points that belong. */
record RunTokenizer(String name, Member member) implements Tokenizer {

  /** Which code points a run is made of. */
  enum Member {
    LETTER {
      @Override
      boolean starts(CharacterKind kind) {
        return kind == CharacterKind.LETTER
            || kind == CharacterKind.HAN
            || kind == CharacterKind.KANA
            || kind == CharacterKind.HANGUL;
      }

      @Override
      boolean continues(CharacterKind kind) {
        return starts(kind) || kind == CharacterKind.MARK;
      }
    },
    NOT_SPACE {
      @Override
      boolean starts(CharacterKind kind) {
        return kind != CharacterKind.SPACE;
      }

      @Override
      boolean continues(CharacterKind kind) {
        return starts(kind);
      }
    },
    ANY {
      @Override
      boolean starts(CharacterKind kind) {
        return true;
      }

      @Override
      boolean continues(CharacterKind kind) {
        return true;
      }
    };

    abstract boolean starts(CharacterKind kind);

    abstract boolean continues(CharacterKind kind);
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new Cursor(member, text);
  }

  private static final class Cursor implements TextCursor {
    private final Member member;
    private CharSequence text;
    private int start;
    private int end;
    private CharacterKind first = CharacterKind.OTHER;

    Cursor(Member member, CharSequence text) {
      this.member = member;
      this.text = text;
    }

    @Override
    public boolean next() {
      for (int i = end; i < text.length(); ) {
        int codePoint = Character.codePointAt(text, i);
        CharacterKind kind = UnicodeData.kind(UnicodeData.properties(codePoint));
        if (member.starts(kind)) {
          start = i;
          first = kind;
          end = runEnd(i + Character.charCount(codePoint));
          return true;
        }
        i += Character.charCount(codePoint);
      }
      start = text.length();
      end = start;
      return false;
    }

    private int runEnd(int from) {
      int i = from;
      while (i < text.length()) {
        int codePoint = Character.codePointAt(text, i);
        if (!member.continues(UnicodeData.kind(UnicodeData.properties(codePoint)))) {
          break;
        }
        i += Character.charCount(codePoint);
      }
      return i;
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
      return switch (first) {
        case HAN -> TokenType.IDEOGRAPH;
        case KANA -> TokenType.KANA;
        case NUMBER -> TokenType.NUMBER;
        case PUNCTUATION -> TokenType.PUNCTUATION;
        case SYMBOL, OTHER -> TokenType.SYMBOL;
        default -> TokenType.WORD;
      };
    }

    @Override
    public void reset(CharSequence text) {
      this.text = text;
      start = 0;
      end = 0;
    }
  }
}
