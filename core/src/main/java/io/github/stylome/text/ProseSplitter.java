package io.github.stylome.text;

import io.github.stylome.unicode.UnicodeData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Sets aside what in a text is not the writer's own prose: code blocks, block quotes and, if wanted, long quotations in
 * quotation marks. A quotation is not looked for in code or block quotes, and code not in block quotes. Indented code
 * stays: in what models write, an indented line is the second line of a list item far more often.
 *
 * <p>O(n) time; memory for the spans. Immutable and safe to share between threads.
 */
public final class ProseSplitter {
  /** The least length in chars of a quotation that is set aside. */
  public static final int LEAST_QUOTATION = 100;

  private static final String OPENING = "\"\u201C\u00AB\u201E\u300C";
  private static final String CLOSING = "\"\u201D\u00BB\u201C\u300D";
  private static final char FIRST_WITHOUT_GAPS = 0x0590; // Latin, Greek and Cyrillic lie before it
  private static final ProseSplitter BLOCKS = of(EnumSet.of(AsideKind.CODE_BLOCK, AsideKind.BLOCK_QUOTE));

  private final Set<AsideKind> kinds;

  private ProseSplitter(Set<AsideKind> kinds) {
    this.kinds = kinds;
  }

  /** Returns the splitter that sets aside code blocks and block quotes. */
  public static ProseSplitter blocks() {
    return BLOCKS;
  }

  /** Returns the splitter that sets aside these kinds. */
  public static ProseSplitter of(Set<AsideKind> kinds) {
    return new ProseSplitter(Set.copyOf(kinds));
  }

  /** Returns the text with its prose told apart. */
  public ProseText split(CharSequence text) {
    return new Splitting(text.toString(), kinds).split();
  }

  /** The way through one text. */
  private static final class Splitting {
    private final String text;
    private final Set<AsideKind> kinds;
    private final CodeFence fence = new CodeFence();
    private final SpanList prose = new SpanList();
    private final List<Aside> asides = new ArrayList<>();
    private int proseFrom;
    private int blockFrom = -1; // of a block quote, or of code while the fence is open
    private int quotation = -1; // where an opening quotation mark stands
    private int quotationKind;

    Splitting(String text, Set<AsideKind> kinds) {
      this.text = text;
      this.kinds = kinds;
    }

    ProseText split() {
      int line = 0;
      while (line < text.length()) {
        int end = line;
        while (end < text.length() && !CodeFence.isLineBreak(text.charAt(end))) {
          end++;
        }
        readLine(line, end);
        line = end + (text.startsWith("\r\n", end) ? 2 : 1);
      }
      if (blockFrom >= 0) {
        endBlock(text.length(), fence.isOpen() ? AsideKind.CODE_BLOCK : AsideKind.BLOCK_QUOTE);
      }
      prose.addTrimmed(text, proseFrom, text.length());
      return new ProseText(text, prose, asides);
    }

    private void readLine(int line, int end) {
      int content = CodeFence.skipBlanks(text, line);
      boolean quoted = !fence.isOpen() && content < end && text.charAt(content) == '>';
      if (blockFrom >= 0 && !fence.isOpen() && !quoted) {
        endBlock(line, AsideKind.BLOCK_QUOTE);
      }
      if (quoted) {
        blockFrom = blockFrom < 0 ? line : blockFrom;
        quotation = -1;
      } else if (fence.line(text, content)) {
        quotation = -1;
        if (fence.isOpen()) {
          blockFrom = line;
        } else {
          endBlock(end, AsideKind.CODE_BLOCK);
        }
      } else if (!fence.isOpen() && kinds.contains(AsideKind.QUOTATION)) {
        quotation = content == end ? -1 : quotation;
        readQuotations(content, end);
      }
    }

    private void endBlock(int end, AsideKind kind) {
      if (kinds.contains(kind)) {
        setAside(blockFrom, end, kind);
      }
      blockFrom = -1;
    }

    private void setAside(int from, int to, AsideKind kind) {
      prose.addTrimmed(text, proseFrom, from);
      int end = to;
      while (end > from && CodeFence.isLineBreak(text.charAt(end - 1))) {
        end--;
      }
      asides.add(new Aside(new TextSpan(from, end), kind));
      proseFrom = end;
    }

    private void readQuotations(int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (quotation >= 0) {
          if (c != CLOSING.charAt(quotationKind) || (c == '"' && i + 1 < to && !isApart(text.charAt(i + 1)))) {
            continue;
          }
          if (i + 1 - quotation >= LEAST_QUOTATION) {
            setAside(quotation, i + 1, AsideKind.QUOTATION);
          }
          quotation = -1;
        } else if (OPENING.indexOf(c) >= 0 && (c != '"' || i == from || opensBehind(text.charAt(i - 1)))) {
          quotation = i;
          quotationKind = OPENING.indexOf(c);
        }
      }
    }

    /** Behind a digit a straight quotation mark stands for inches or seconds, behind a full stop it closes. */
    private static boolean opensBehind(char c) {
      return isApart(c) && ".,;!?)]}%".indexOf(c) < 0;
    }

    /** Arabic, Chinese and Korean words stand against a quotation mark of either side, Latin ones do not. */
    private static boolean isApart(char c) {
      return switch (UnicodeData.kind(UnicodeData.properties(c))) {
        case NUMBER -> false;
        case LETTER -> c >= FIRST_WITHOUT_GAPS;
        default -> true;
      };
    }
  }
}
