package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Document;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;

/** Cuts texts into slices of so many words: texts that are compared should have the length of those calibrated with. */
public final class WordSlices {
  private WordSlices() {}

  /** Returns the number of {@link Tokenizers#words} of a text, at most a limit. */
  public static int words(Document text, int limit) {
    TextCursor words = Tokenizers.words().open(text.text());
    int count = 0;
    while (count < limit && words.next()) {
      count++;
    }
    return count;
  }

  /** Returns the text up to the end of a word; the text itself if it has no more than so many. */
  public static Document first(Document text, int words) {
    List<Document> slices = cut(text, words, 1);
    return slices.isEmpty() ? text : text.withText(slices.get(0).text());
  }

  /**
   * Returns slices of a text, each with so many words and what stands between them, from the start on. What is left at
   * the end is dropped. Their ids are that of the text, a slash and a number from 1; their label is that of the text,
   * and their group that of the text or else its id.
   *
   * @param most how many slices at most; if the text has more, they are spread evenly over it
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static List<Document> of(Document text, int words, int most) {
    List<Document> all = cut(text, words, Integer.MAX_VALUE);
    if (all.size() <= most) {
      return all;
    }
    List<Document> spread = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      spread.add(all.get((int) ((2L * i + 1) * all.size() / (2L * most))));
    }
    return spread;
  }

  private static List<Document> cut(Document text, int words, int most) {
    Preconditions.checkArgument(words >= 1 && most >= 1, "%s slices of %s words", most, words);
    List<Document> slices = new ArrayList<>();
    TextCursor cursor = Tokenizers.words().open(text.text());
    int start = 0;
    int count = 0;
    while (slices.size() < most && cursor.next()) {
      start = count == 0 ? cursor.start() : start;
      if (++count == words) {
        slices.add(slice(text, text.text().substring(start, cursor.end()), slices.size() + 1));
        count = 0;
      }
    }
    return slices;
  }

  private static Document slice(Document text, String words, int number) {
    Document slice = text.label()
        .map(label -> Document.of(text.id() + "/" + number, label, words))
        .orElseGet(() -> Document.of(text.id() + "/" + number, words));
    return slice.withGroup(text.group().orElse(text.id()));
  }
}
