package io.github.stylome.cli.input;

import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of an element as it is read: white space of the source is one space, a paragraph stands between blank lines,
 * a line for itself. Linear time, and no recursion however deep the elements lie. Not safe for concurrent use.
 */
final class MarkupText implements NodeFilter {
  /** What an element is to the text. */
  enum Role {
    /** Part of a line. */
    INLINE,
    /** Not part of the text, with all that is in it. */
    LEFT_OUT,
    /** Set off by blank lines. */
    PARAGRAPH,
    /** Set off by line breaks. */
    LINE,
    /** Set off by a space. */
    CELL,
    /** A line break. */
    BREAK,
    /** A place where a word goes on whatever white space the source has there. */
    JOIN,
    /** Set off by blank lines, and its white space is meant. */
    VERBATIM
  }

  private static final int BLANK_LINE = 2;

  private final Function<Element, Role> roles;
  private final StringBuilder out = new StringBuilder();
  private int lineBreaks; // that come before the next character
  private boolean space; // comes before it, if no line break does
  private boolean joined; // no space comes before it
  private int verbatim; // how many such elements are open

  private MarkupText(Function<Element, Role> roles) {
    this.roles = roles;
  }

  static String of(Element root, Function<Element, Role> roles) {
    MarkupText text = new MarkupText(roles);
    NodeTraversor.filter(text, root);
    return text.out.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      Role role = roles.apply(element);
      verbatim += role == Role.VERBATIM ? 1 : 0;
      return switch (role) {
        case LEFT_OUT -> FilterResult.SKIP_ENTIRELY;
        case BREAK -> {
          lineBreaks = Math.min(BLANK_LINE, lineBreaks + 1);
          yield FilterResult.CONTINUE;
        }
        case JOIN -> {
          space = false;
          joined = true;
          yield FilterResult.CONTINUE;
        }
        default -> setOff(role);
      };
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Role role = roles.apply(element);
      verbatim -= role == Role.VERBATIM ? 1 : 0;
      setOff(role);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult setOff(Role role) {
    switch (role) {
      case PARAGRAPH, VERBATIM -> lineBreaks = BLANK_LINE;
      case LINE -> lineBreaks = Math.max(1, lineBreaks);
      case CELL -> space = true;
      default -> { }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (verbatim == 0 && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')) {
        space = !joined;
      } else {
        settle();
        out.append(c);
      }
    }
  }

  /** Writes what comes before the next character; nothing at the beginning. */
  private void settle() {
    if (out.length() > 0 && lineBreaks > 0) {
      out.append("\n\n", 0, lineBreaks);
    } else if (out.length() > 0 && space) {
      out.append(' ');
    }
    lineBreaks = 0;
    space = false;
    joined = false;
  }
}
