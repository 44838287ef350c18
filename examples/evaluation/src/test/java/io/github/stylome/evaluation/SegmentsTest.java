package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void segments_areSlicesOfTheText_withTheTextAsGroup() {
    Document text = Document.of("work", "author", "  one two\nthree  four five six\tseven ");
    assertEquals(List.of(
        Document.of("work#0", "author", "one two\nthree").withGroup("work"),
        Document.of("work#1", "author", "four five six").withGroup("work")), Segments.of(text, 3));
  }

  @Test
  void lastWord_mayEndTheText() {
    List<Document> segments = Segments.of(Document.of("x", "a b c d"), 2);
    assertEquals(List.of("a b", "c d"), segments.stream().map(Document::text).toList());
  }

  @Test
  void textShorterThanASegment_hasNone() {
    assertEquals(List.of(), Segments.of(Document.of("x", "a b c"), 4));
    assertEquals(List.of(), Segments.of(Document.of("x", " "), 1));
  }
}
