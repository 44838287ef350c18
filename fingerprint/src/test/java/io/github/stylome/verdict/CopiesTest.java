package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.stylome.testing.HabitTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopiesTest {
  @Test
  void equalTexts_areOfOneWork() {
    Corpus grouped = Copies.grouped(Corpus.of(Document.of("1", "a", "x y"), Document.of("2", "b", "z"),
        Document.of("3", "b", "x y")));
    assertEquals(List.of(Optional.of("text of 1"), Optional.empty(), Optional.of("text of 1")), groups(grouped));
  }

  @Test
  void aCopy_goesToTheWorkThatItsTextHas_andWhatHasAWorkKeepsIt() {
    Corpus grouped = Copies.grouped(Corpus.of(Document.of("1", "a", "x"), Document.of("2", "a", "x").withGroup("g"),
        Document.of("3", "a", "x").withGroup("h")));
    assertEquals(List.of(Optional.of("g"), Optional.of("g"), Optional.of("h")), groups(grouped));
  }

  @Test
  void theWork_doesNotDependOnTheOrderOfTheCopies() {
    Corpus grouped = Copies.grouped(Corpus.of(Document.of("3", "a", "x"), Document.of("1", "a", "x"),
        Document.of("2", "a", "y"), Document.of("5", "a", "y").withGroup("h"), Document.of("4", "a", "y").withGroup("g")));
    assertEquals(List.of(Optional.of("text of 1"), Optional.of("text of 1"), Optional.of("g"), Optional.of("h"),
        Optional.of("g")), groups(grouped));
  }

  @Test
  void blankTexts_areNoCopies_andWithoutCopiesNothingChanges() {
    Corpus corpus = Corpus.of(Document.of("1", "a", " "), Document.of("2", "a", " "), Document.of("3", "b", "x"));
    assertSame(corpus, Copies.grouped(corpus));
  }

  @Test
  void copies_countOnceInTheChoiceOfAMethod_andAreHeldOutTogether() {
    Corpus once = HabitTexts.corpus(4, "ann", "bob");
    List<Document> documents = new ArrayList<>();
    for (Document document : once) {
      for (int i = 0; i < 4; i++) {
        Document copy = Document.of(document.id() + "/" + i, document.label().orElseThrow(), document.text());
        documents.add(copy);
      }
    }
    Corpus copies = Corpus.copyOf(documents);
    AutomaticMethod.Choice choice = AttributionMethod.auto().choose(copies);
    assertEquals("standard", choice.method().name(), choice.reason());
    assertEquals("the nearest profile, since 16 texts a label (median) on 8 prompts or works count as 4, as those of a "
        + "work that no other label has count as one, and a model is learnt from 6 on", choice.reason());
  }

  private static List<Optional<String>> groups(Corpus corpus) {
    return corpus.stream().map(Document::group).toList();
  }
}
