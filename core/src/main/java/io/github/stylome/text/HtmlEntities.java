package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.text.translate.AggregateTranslator;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/** The entities of HTML 4, and the apostrophe of XML. What looks like one and is none stays as it is. */
final class HtmlEntities {
  private static final CharSequenceTranslator HTML4 = new AggregateTranslator(
      new LookupTranslator(EntityArrays.BASIC_UNESCAPE),
      new LookupTranslator(EntityArrays.APOS_UNESCAPE),
      new LookupTranslator(EntityArrays.ISO8859_1_UNESCAPE),
      new LookupTranslator(EntityArrays.HTML40_EXTENDED_UNESCAPE),
      new NumericEntities());

  /** What the numbers 0x80 to 0x9F mean in a page; five of them are the controls that they say. */
  private static final String WINDOWS_1252 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private HtmlEntities() {}

  /** Every entity begins with an ampersand and ends with a semicolon. */
  static void unescape(String text, EditSink sink) {
    StringWriter character = new StringWriter();
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i)) {
      int length = translate(text, i, character);
      if (length > 0) {
        sink.replace(i, i + length, character.getBuffer());
        character.getBuffer().setLength(0);
      }
      i += Math.max(1, length);
    }
  }

  /** Returns the length of the entity that begins here, 0 if none does. */
  private static int translate(String text, int index, Writer writer) {
    try {
      return HTML4.translate(text, index, writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a writer in memory throws none
    }
  }

  /** Numbers by the HTML standard (13.2.5.80), but that one which stands for no character stays as it is. */
  private static final class NumericEntities extends CharSequenceTranslator {
    @Override
    public int translate(CharSequence input, int index, Writer writer) throws IOException {
      if (index + 2 >= input.length() || input.charAt(index) != '&' || input.charAt(index + 1) != '#') {
        return 0;
      }
      boolean hex = (input.charAt(index + 2) | 0x20) == 'x';
      int first = index + (hex ? 3 : 2);
      int value = 0;
      int i = first;
      for (; i < input.length() && value <= Character.MAX_CODE_POINT; i++) {
        int digit = digit(input.charAt(i), hex ? 16 : 10);
        if (digit < 0) {
          break;
        }
        value = value * (hex ? 16 : 10) + digit;
      }
      if (i == first || i == input.length() || input.charAt(i) != ';' || !isCharacter(value)) {
        return 0;
      }
      writer.write(Character.toChars(value >= 0x80 && value <= 0x9F ? WINDOWS_1252.charAt(value - 0x80) : value));
      return i + 1 - index;
    }

    /** The digits of ASCII only. */
    private static int digit(char c, int radix) {
      return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    private static boolean isCharacter(int value) {
      boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
      return value > 0 && value <= Character.MAX_CODE_POINT && !surrogate;
    }
  }
}
