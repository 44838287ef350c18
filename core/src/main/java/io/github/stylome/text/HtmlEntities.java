package io.github.stylome.text;

import java.io.IOException;
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

  static String unescape(CharSequence text) {
    return HTML4.translate(text);
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
