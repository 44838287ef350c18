package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Document ONE = Document.of("1", "bob", "one");
  private static final Document TWO = Document.of("2", "ann", "two");
  private static final Document THREE = Document.of("3", "three");
  private static final Document FOUR = Document.of("4", "bob", "four");

  @Test
  void documents_keepTheirOrder() {
    assertEquals(List.of(TWO, ONE, THREE), Corpus.of(TWO, ONE, THREE).documents());
  }

  @Test
  void labels_areDistinctAndSorted() {
    assertEquals(List.of("ann", "bob"), List.copyOf(Corpus.of(ONE, TWO, THREE, FOUR).labels()));
  }

  @Test
  void labelled_keepsTheDocumentsOfOneLabelInOrder() {
    Corpus corpus = Corpus.of(FOUR, TWO, THREE, ONE);
    assertEquals(Corpus.of(FOUR, ONE), corpus.labelled("bob"));
    assertTrue(corpus.labelled("nobody").isEmpty());
  }

  @Test
  void of_twoDocumentsWithOneId_isRefusedByName() {
    Exception e = assertThrows(
        IllegalArgumentException.class, () -> Corpus.of(ONE, TWO, Document.of("1", "another text")));
    assertTrue(e.getMessage().contains("\"1\""), e.getMessage());
  }

  @Test
  void copyOf_isNotChangedByItsSource() {
    List<Document> source = new ArrayList<>(List.of(ONE, TWO));
    Corpus corpus = Corpus.copyOf(source);
    source.clear();
    assertEquals(2, corpus.size());
  }

  @Test
  void collections_cannotBeChanged() {
    Corpus corpus = Corpus.of(ONE, TWO);
    assertThrows(UnsupportedOperationException.class, () -> corpus.documents().clear());
    assertThrows(UnsupportedOperationException.class, () -> corpus.labels().clear());
  }

  @Test
  void ofNothing_isEmpty() {
    assertTrue(Corpus.of().isEmpty());
    assertEquals(0, Corpus.of().stream().count());
  }
}
