package io.github.stylome.cli.input;

import io.github.stylome.cli.input.MarkupText.Role;
import java.util.List;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The text of a TEI document: each body of a text, without header, front, back, running heads and deletions, and of two
 * readings the one in the source. Entities that a document declares are neither loaded nor expanded, but stay as they
 * are written.
 */
final class TeiText {
  private static final Set<String> LEFT_OUT = Set.of("del", "figDesc", "fw", "teiHeader");
  private static final Set<String> EDITORS_READING = Set.of("corr", "expan", "reg");
  private static final Set<String> PARAGRAPHS = Set.of(
      "ab", "argument", "castList", "closer", "div", "div1", "div2", "div3", "div4", "div5", "div6", "div7", "epigraph",
      "figure", "floatingText", "head", "lg", "list", "opener", "p", "postscript", "sp", "table");
  private static final Set<String> LINES = Set.of(
      "byline", "castItem", "dateline", "item", "l", "row", "salute", "signed", "speaker", "stage", "trailer");

  private final boolean notes;

  private TeiText(boolean notes) {
    this.notes = notes;
  }

  /**
   * Returns the text.
   *
   * @param notes whether notes are part of it, where they stand
   * @throws RejectedRowException if the document has no body of a text, or no end
   */
  static String of(String xml, boolean notes) throws RejectedRowException {
    Document document = Parser.xmlParser().parseInput(xml, "");
    Element root = document.firstElementChild();
    if (root == null) {
      throw new RejectedRowException("not a TEI document: it has no element");
    } else if (!xml.contains("</" + root.tagName())) { // a parser that repairs takes half a document for a whole one
      throw new RejectedRowException("the document is cut off: the end of <" + root.tagName() + "> is missing");
    }
    List<Element> bodies = bodies(root);
    if (bodies.isEmpty()) {
      throw new RejectedRowException("not a TEI document: it has no <body> in a <text>");
    }
    TeiText text = new TeiText(notes);
    return bodies.stream()
        .map(body -> MarkupText.of(body, text::role))
        .filter(body -> !body.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static List<Element> bodies(Element root) {
    List<Element> bodies = new ArrayList<>();
    NodeTraversor.filter(new NodeFilter() {
      @Override
      public FilterResult head(Node node, int depth) {
        if (node instanceof Element element && isIn(element, "text") && localName(element).equals("body")) {
          bodies.add(element);
          return FilterResult.SKIP_CHILDREN;
        }
        return FilterResult.CONTINUE;
      }
    }, root);
    return bodies;
  }

  private Role role(Element element) {
    String name = localName(element);
    if (LEFT_OUT.contains(name) || (EDITORS_READING.contains(name) && isIn(element, "choice"))) {
      return Role.LEFT_OUT;
    } else if (PARAGRAPHS.contains(name)) {
      return Role.PARAGRAPH;
    } else if (LINES.contains(name)) {
      return Role.LINE;
    }
    boolean noBreak = element.attr("break").equals("no");
    return switch (name) {
      case "note" -> notes ? Role.CELL : Role.LEFT_OUT;
      case "cell" -> Role.CELL;
      case "lb" -> noBreak ? Role.JOIN : Role.BREAK;
      case "pb", "cb" -> noBreak ? Role.JOIN : Role.INLINE;
      default -> Role.INLINE;
    };
  }

  private static boolean isIn(Element element, String parent) {
    return element.parent() != null && localName(element.parent()).equals(parent);
  }

  private static String localName(Element element) {
    String name = element.tagName();
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
