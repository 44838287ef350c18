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
import org.apache.commons.text.translate.NumericEntityUnescaper;

/** The entities of HTML 4. What looks like one and is none stays as it is. */
final class HtmlEntities {
  private static final CharSequenceTranslator HTML4 = new AggregateTranslator(
      new LookupTranslator(EntityArrays.BASIC_UNESCAPE),
      new LookupTranslator(EntityArrays.ISO8859_1_UNESCAPE),
      new LookupTranslator(EntityArrays.HTML40_EXTENDED_UNESCAPE),
      new NumericEntities());

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

  /** StringEscapeUtils has the same parts, and throws for a number beyond the last code point. */
  private static final class NumericEntities extends NumericEntityUnescaper {
    @Override
    public int translate(CharSequence input, int index, Writer writer) throws IOException {
      try {
        return super.translate(input, index, writer);
      } catch (IllegalArgumentException e) {
        return 0;
      }
    }
  }
}
