package io.github.stylome.benchmarks.token;

import io.github.stylome.benchmarks.Walk;
import io.github.stylome.token.TokenCursor;
import java.io.IOException;
import java.io.StringReader;
import java.text.BreakIterator;
import java.util.regex.Matcher;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * One walk over a text by each of those that are compared. An iterator of boundaries is asked for all segments, or for
 * those that are words: by ICU4J's own mark of them, and with the JDK, which has none, by the first code point.
 */
final class Walks {
  private Walks() {}

  static Walk over(TokenCursor cursor) {
    long tokens = 0;
    long chars = 0;
    while (cursor.next()) {
      tokens++;
      chars += cursor.end() - cursor.start();
    }
    return new Walk(tokens, chars);
  }

  static Walk over(Tokenizer lucene, String text) throws IOException {
    CharTermAttribute term = lucene.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = lucene.getAttribute(OffsetAttribute.class);
    lucene.setReader(new StringReader(text));
    lucene.reset();
    long tokens = 0;
    long chars = 0;
    while (lucene.incrementToken()) {
      tokens++;
      chars += Math.max(term.length(), offset.endOffset() - offset.startOffset());
    }
    lucene.end();
    lucene.close();
    return new Walk(tokens, chars);
  }

  static Walk overWords(com.ibm.icu.text.BreakIterator icu4j, String text) {
    icu4j.setText(text);
    long tokens = 0;
    long chars = 0;
    int start = icu4j.first();
    for (int end = icu4j.next(); end >= 0; start = end, end = icu4j.next()) {
      if (icu4j.getRuleStatus() >= com.ibm.icu.text.BreakIterator.WORD_NONE_LIMIT) {
        tokens++;
        chars += end - start;
      }
    }
    return new Walk(tokens, chars);
  }

  static Walk overWords(BreakIterator jdk, String text) {
    jdk.setText(text);
    long tokens = 0;
    long chars = 0;
    int start = jdk.first();
    for (int end = jdk.next(); end >= 0; start = end, end = jdk.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        tokens++;
        chars += end - start;
      }
    }
    return new Walk(tokens, chars);
  }

  static Walk overAll(com.ibm.icu.text.BreakIterator icu4j, String text) {
    icu4j.setText(text);
    long tokens = 0;
    int start = icu4j.first();
    long chars = 0;
    for (int end = icu4j.next(); end >= 0; start = end, end = icu4j.next()) {
      tokens++;
      chars += end - start;
    }
    return new Walk(tokens, chars);
  }

  static Walk overAll(BreakIterator jdk, String text) {
    jdk.setText(text);
    long tokens = 0;
    int start = jdk.first();
    long chars = 0;
    for (int end = jdk.next(); end >= 0; start = end, end = jdk.next()) {
      tokens++;
      chars += end - start;
    }
    return new Walk(tokens, chars);
  }

  static Walk over(Matcher matcher) {
    long tokens = 0;
    long chars = 0;
    while (matcher.find()) {
      tokens++;
      chars += matcher.end() - matcher.start();
    }
    return new Walk(tokens, chars);
  }
}
