package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.lineage.Lineage;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedParentTest {
  @Test
  void onlyQuestionsAboutTwoModelsOfTheCollection_areAsked() {
    Corpus one = Corpus.of(Document.of("1", "alpaca-7b", "x"), Document.of("2", "text_davinci_001", "y"));
    Corpus both = Corpus.of(Document.of("1", "alpaca-7b", "x"), Document.of("2", "text_davinci_003", "y"));
    assertEquals(List.of(), AskedParent.of(new LineageCollection("c", one, List.of())));
    assertEquals(
        List.of(new AskedParent("alpaca-7b", "text_davinci_003")),
        AskedParent.of(new LineageCollection("c", both, List.of())));
  }

  @Test
  void rank_andWhatWasFound_areOfTheCandidateThatIsAskedAbout() {
    Corpus candidates = Corpus.of(
        Document.of("1", "a", "one two three"), Document.of("2", "b", "four five six"),
        Document.of("3", "c", "seven eight nine"));
    LineageAnswer answer = Lineage.trace(Corpus.of(Document.of("4", "x", "one two four")), candidates).get(0);
    for (int i = 0; i < 3; i++) {
      AskedParent asked = new AskedParent("x", answer.ranking().get(i).label());
      assertEquals(i + 1, asked.rank(answer));
      assertEquals(answer.ranking().get(i), asked.found(answer));
    }
  }
}
