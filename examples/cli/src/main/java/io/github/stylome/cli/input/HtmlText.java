package io.github.stylome.cli.input;

import io.github.stylome.cli.input.MarkupText.Role;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a web page: its body, paragraphs and line breaks kept, character references decoded, without scripts,
 * styles and navigation. The parser repairs as browsers do; what lies deeper than 512 elements is kept and lies there.
 */
final class HtmlText {
  private static final Set<String> LEFT_OUT = Set.of(
      "head", "script", "style", "nav", "noscript", "template", "iframe", "object", "svg");
  private static final Set<String> PARAGRAPHS = Set.of(
      "address", "article", "aside", "blockquote", "details", "dl", "fieldset", "figure", "footer", "form", "h1", "h2",
      "h3", "h4", "h5", "h6", "header", "hr", "main", "ol", "p", "section", "table", "ul");
  private static final Set<String> LINES = Set.of(
      "caption", "dd", "div", "dt", "figcaption", "legend", "li", "option", "summary", "tr");

  private HtmlText() {}

  static String of(String html) {
    return MarkupText.of(Parser.htmlParser().parseInput(html, "").body(), HtmlText::role);
  }

  private static Role role(Element element) {
    String name = element.normalName();
    if (LEFT_OUT.contains(name)) {
      return Role.LEFT_OUT;
    } else if (PARAGRAPHS.contains(name)) {
      return Role.PARAGRAPH;
    } else if (LINES.contains(name)) {
      return Role.LINE;
    }
    return switch (name) {
      case "br" -> Role.BREAK;
      case "td", "th" -> Role.CELL;
      case "pre", "textarea" -> Role.VERBATIM;
      default -> Role.INLINE;
    };
  }
}
