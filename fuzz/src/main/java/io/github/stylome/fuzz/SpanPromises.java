package io.github.stylome.fuzz;

import io.github.stylome.text.TextSpan;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.stream.Collectors;

/** What the spans promise into which a text is split. */
final class SpanPromises {
  private SpanPromises() {}

  /** Fails unless the spans lie in the text, in order, without overlap, and none is empty. */
  static void inOrder(String text, List<TextSpan> spans) {
    int behind = 0;
    for (TextSpan span : spans) {
      int least = behind;
      Claims.holds(least <= span.start() && span.start() < span.end() && span.end() <= text.length(),
          () -> span + " behind " + least + " in a text of " + text.length());
      behind = span.end();
    }
  }

  /** Fails unless the spans begin and end with something else than white space. */
  static void trimmed(String text, List<TextSpan> spans) {
    for (TextSpan span : spans) {
      Claims.equal(span.in(text), trim(span.in(text)), "a span without white space at its ends");
    }
  }

  /** Fails unless this is the text of the spans, joined by blank lines. */
  static void joined(String text, List<TextSpan> spans, String joined) {
    Claims.equal(spans.stream().map(span -> span.in(text)).collect(Collectors.joining("\n\n")), joined,
        "the text of the spans");
  }

  /** Fails unless there is nothing but white space between the spans. */
  static void complete(String text, List<TextSpan> spans) {
    int behind = 0;
    for (TextSpan span : spans) {
      Claims.equal("", trim(text.substring(behind, span.start())), "what is between the spans");
      behind = span.end();
    }
    Claims.equal("", trim(text.substring(behind)), "what is behind the spans");
  }

  /** Returns the text without the white space at its ends. */
  static String trim(String text) {
    TokenCursor cursor = Tokenizers.whitespace().open(text);
    int start = 0;
    int end = 0;
    for (boolean first = true; cursor.next(); first = false) {
      start = first ? cursor.start() : start;
      end = cursor.end();
    }
    return text.substring(start, end);
  }
}
