package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Long texts of writers, which are cut into slices of so many words. */
final class RichnessSlices {
  /** A text of a writer, with where its words are. */
  static final class LongText {
    private final String writer;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private LongText(String writer, String text, List<int[]> words) {
      this.writer = writer;
      this.text = text;
      starts = words.stream().mapToInt(word -> word[0]).toArray();
      ends = words.stream().mapToInt(word -> word[1]).toArray();
    }

    String writer() {
      return writer;
    }

    private int words() {
      return starts.length;
    }

    /**
     * Returns so many slices of a length, which do not overlap and lie evenly over the text; fewer if it has no room.
     */
    List<String> slices(int words, int most) {
      int count = Math.min(most, words() / words);
      List<String> slices = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int room = words() - count * words;
        int first = i * words + (int) ((long) room * i / Math.max(1, count - 1));
        slices.add(text.substring(starts[first], ends[first + words - 1]));
      }
      return slices;
    }
  }

  private RichnessSlices() {}

  /**
   * Returns the long texts of documents: works as they are, and short texts joined by writer in the order that they
   * come in.
   */
  static List<LongText> texts(List<Document> documents, boolean works) {
    List<LongText> texts = new ArrayList<>();
    if (works) {
      documents.forEach(work -> texts.add(read(work.label().orElseThrow(), work.text())));
    } else {
      Map<String, StringBuilder> joined = new TreeMap<>();
      for (Document text : documents) {
        joined.computeIfAbsent(text.label().orElseThrow(), label -> new StringBuilder()).append(text.text())
            .append("\n\n");
      }
      joined.forEach((label, text) -> texts.add(read(label, text.toString())));
    }
    return texts;
  }

  static LongText read(String writer, String text) {
    List<int[]> words = new ArrayList<>();
    TextCursor cursor = Tokenizers.words().open(text);
    while (cursor.next()) {
      words.add(new int[] {cursor.start(), cursor.end()});
    }
    return new LongText(writer, text, words);
  }
}
