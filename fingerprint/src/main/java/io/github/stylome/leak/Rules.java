package io.github.stylome.leak;

import static java.util.Objects.requireNonNull;

import io.github.stylome.leak.FramePattern.Element;
import io.github.stylome.leak.FramePattern.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The patterns and lists of words of the scanner, read from a file whose head says how it is written.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Rules {
  private static final String RESOURCE = "rules.txt";
  static final Rules STANDARD = load();
  /** What belongs to a model, or to which it belongs, so that a name before it does not stand for the speaker. */
  static final Phrases OWNED = STANDARD.list("OWNED");
  /** Makers that make, sell and employ for much besides models. */
  static final Set<String> FIRM = Set.of(requireNonNull(STANDARD.lists.get("FIRM")).split("\\|", -1));

  private final Map<String, String> lists = new HashMap<>();
  private final Map<String, Phrases> phrases = new HashMap<>();
  private final Map<String, Phrases> classes = new TreeMap<>();
  private final List<FramePattern> patterns = new ArrayList<>();
  private final List<FramePattern> tails = new ArrayList<>();
  private final List<FramePattern> contrasts = new ArrayList<>();
  private final List<FramePattern> questions = new ArrayList<>();
  private final List<FramePattern> answers = new ArrayList<>();
  private final List<FramePattern> cards = new ArrayList<>();
  private final List<FramePattern> links = new ArrayList<>();
  private final List<FramePattern> takebacks = new ArrayList<>();
  private final List<FramePattern> persons = new ArrayList<>();

  private Rules(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("list ")) {
        int equals = line.indexOf('=');
        String list = WordForms.expanded(line.substring(equals + 1).trim());
        lists.merge(line.substring(5, equals).trim(), list, (a, b) -> a + "|" + b);
      }
    }
    lists.forEach((name, list) -> phrases.put(name, Phrases.of(list)));
    for (String line : lines) {
      if (line.startsWith("ask:")) {
        questions.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("answer:")) {
        answers.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("card:")) {
        cards.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("link:")) {
        links.add(pattern(LeakFrame.MAKER, line));
      } else if (line.startsWith("takeback:")) {
        takebacks.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("person:")) {
        persons.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("class ")) {
        int equals = line.indexOf('=');
        classes.put(line.substring(6, equals).trim(), Phrases.of(withLists(line.substring(equals + 1).trim(), "")));
      } else if (line.startsWith("tail:")) {
        tails.add(pattern(LeakFrame.IDENTITY, line));
      } else if (line.startsWith("but:")) {
        contrasts.add(pattern(LeakFrame.IDENTITY, line));
      } else if (!line.startsWith("list ")) {
        String frame = line.substring(0, line.indexOf(':')).toUpperCase(Locale.ROOT);
        patterns.add(pattern(LeakFrame.valueOf(frame), line));
      }
    }
  }

  private static Rules load() {
    try (InputStream in = Rules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Rules(reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<FramePattern> patterns() {
    return patterns;
  }

  /** Returns what may stand behind a match and belong to it. */
  List<FramePattern> tails() {
    return tails;
  }

  /** Returns in what words a text says what it is, behind those that say what it is not. */
  List<FramePattern> contrasts() {
    return contrasts;
  }

  /** Returns in what words the model is asked, or asks itself, who it is or who made it. */
  List<FramePattern> questions() {
    return questions;
  }

  /** Returns how an answer to such a question names a model or a maker. */
  List<FramePattern> answers() {
    return answers;
  }

  /** Returns how a name is given as on a card, which is the speaker's if a sentence in the first person follows. */
  List<FramePattern> cards() {
    return cards;
  }

  /** Returns in what words a sentence without a name says that whom the one before names made the speaker. */
  List<FramePattern> links() {
    return links;
  }

  /** Returns in what words a sentence says that the one before is untrue. */
  List<FramePattern> takebacks() {
    return takebacks;
  }

  /** Returns in what words a sentence says that who speaks has been born, has an age or a family. */
  List<FramePattern> persons() {
    return persons;
  }

  /** Returns the classes of words by their names, in the order of these. */
  Map<String, Phrases> classes() {
    return classes;
  }

  /** Returns the list of this name. */
  Phrases list(String name) {
    Phrases found = phrases.get(name);
    if (found == null) {
      throw new IllegalArgumentException("there is no list " + name);
    }
    return found;
  }

  private FramePattern pattern(LeakFrame frame, String line) {
    int colon = line.indexOf(':');
    List<Element> elements = new ArrayList<>();
    Phrases first = null;
    Phrases without = null;
    for (String piece : pieces(line.substring(colon + 1).trim())) {
      if (piece.startsWith("&")) {
        first = list(piece.substring(1));
      } else if (piece.startsWith("-")) {
        without = list(piece.substring(1));
      } else {
        elements.add(element(piece));
      }
    }
    return new FramePattern(frame, List.copyOf(elements), first, without, line.hashCode());
  }

  /** Cuts at spaces outside brackets. */
  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i <= pattern.length(); i++) {
      char c = i < pattern.length() ? pattern.charAt(i) : ' ';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == ' ') {
        if (i > start) {
          pieces.add(pattern.substring(start, i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  private Element element(String piece) {
    return switch (piece) {
      case "NAME", "MAKER", "LAB", "MODEL" -> plain(Kind.valueOf(piece), null);
      case "," -> plain(Kind.PAUSE_ALLOWED, null);
      case ",," -> plain(Kind.PAUSE, null);
      case "^" -> plain(Kind.START, null);
      default -> switch (piece.charAt(0)) {
        case '=' -> plain(Kind.AHEAD, list(piece.substring(1)));
        case '<' -> plain(Kind.BEHIND, list(piece.substring(1)));
        case '!' -> plain(Kind.NOT_AHEAD, list(piece.substring(1)));
        case '~' -> gap(piece);
        default -> phrase(piece);
      };
    };
  }

  private static Element plain(Kind kind, @Nullable Phrases phrases) {
    return new Element(kind, phrases, 1, 1, false, false);
  }

  private Element gap(String piece) {
    boolean pauses = piece.endsWith(",");
    boolean far = piece.startsWith("~~");
    int most = Integer.parseInt(piece.substring(far ? 2 : 1, piece.length() - (pauses ? 1 : 0)));
    return new Element(Kind.GAP, list(far ? "FARSTOP" : "STOP"), 0, most, pauses, false);
  }

  /** Puts the phrases of a list for its name, before which a mark stands, among alternatives. */
  private String withLists(String alternatives, String mark) {
    if (!alternatives.contains(mark)) {
      return alternatives;
    }
    List<String> all = new ArrayList<>();
    for (String alternative : alternatives.split("\\|", -1)) {
      all.add(alternative.startsWith(mark) ? requireNonNull(lists.get(alternative.substring(mark.length()))) : alternative);
    }
    return String.join("|", all);
  }

  private Element phrase(String piece) {
    int star = piece.lastIndexOf('*');
    boolean optional = piece.endsWith("?");
    int most = star > 0 ? Integer.parseInt(piece.substring(star + 1)) : 1;
    String body = star > 0 ? piece.substring(0, star) : optional ? piece.substring(0, piece.length() - 1) : piece;
    Phrases alternatives = body.startsWith("$")
        ? list(body.substring(1))
        : Phrases.of(body.startsWith("(") ? withLists(body.substring(1, body.length() - 1), "$") : body);
    return new Element(
        Kind.PHRASE, alternatives, optional || star > 0 ? 0 : 1, most, false, body.startsWith("$NOT"));
  }
}
