package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.HabitTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutomaticMethodTest {
  @Test
  void enoughTextsAndPrompts_areLearntFrom() {
    AutomaticMethod.Choice choice = AttributionMethod.auto().choose(corpus(5, 5, "ann", "bob"));
    assertEquals(StackedMethod.standard(), choice.method());
    assertEquals("stacked, since there are 5 texts a label (median) on 5 prompts or works, and a model is learnt from "
        + "5 and 5 on", choice.reason());
  }

  @Test
  void tooFewTexts_goToTheNearestProfile() {
    AutomaticMethod.Choice choice = AttributionMethod.auto().choose(corpus(4, 4, "ann", "bob"));
    assertEquals(ProfileMethod.standard(), choice.method());
    assertTrue(choice.reason().contains("nearest profile") && choice.reason().contains("4 texts"), choice.reason());
  }

  @Test
  void tooFewPrompts_goToTheNearestProfile() {
    AutomaticMethod.Choice choice = AttributionMethod.auto().choose(corpus(40, 4, "ann", "bob"));
    assertEquals(ProfileMethod.standard(), choice.method());
    assertTrue(choice.reason().contains("4 prompts"), choice.reason());
  }

  @Test
  void fewWorksThatNoOtherLabelHas_goToTheNearestProfile() {
    AutomaticMethod.Choice few = AttributionMethod.auto().choose(works(5, 4));
    assertEquals(ProfileMethod.standard(), few.method());
    assertEquals("the nearest profile, since 20 texts a label (median) on 10 prompts or works count as 5, as those of "
        + "a work that no other label has count as one, and a model is learnt from 6 on", few.reason());
    assertEquals(StackedMethod.standard(), AttributionMethod.auto().choose(works(6, 4)).method());
  }

  @Test
  void fewTextsThatAreWorksOfTheirOwn_areLearntFrom() {
    assertEquals(StackedMethod.standard(), AttributionMethod.auto().choose(works(5, 1)).method());
    assertEquals(ProfileMethod.standard(), AttributionMethod.auto().choose(works(4, 1)).method());
  }

  @Test
  void fewPromptsThatSeveralLabelsAnswer_areLearntFrom() {
    assertEquals(StackedMethod.standard(), AttributionMethod.auto().choose(corpus(20, 5, "ann", "bob")).method());
  }

  @Test
  void theMedianLabel_decides() {
    List<Document> documents = new ArrayList<>(corpus(20, 20, "ann", "bob").documents());
    documents.add(Document.of("one", "cy", "a"));
    assertEquals(StackedMethod.standard(), AttributionMethod.auto().choose(Corpus.copyOf(documents)).method());
    documents.add(Document.of("two", "dee", "a"));
    documents.add(Document.of("three", "eve", "a"));
    assertEquals(ProfileMethod.standard(), AttributionMethod.auto().choose(Corpus.copyOf(documents)).method());
  }

  @Test
  void withoutTextsOrLabels_theNearestProfileIsChosen() {
    assertEquals(ProfileMethod.standard(), AttributionMethod.auto().choose(Corpus.of()).method());
    assertEquals(ProfileMethod.standard(),
        AttributionMethod.auto().choose(Corpus.of(Document.of("x", "a"))).method());
  }

  @Test
  void fit_usesTheMethodThatIsChosen_andNamesIt() {
    Attributor learnt = Attributor.fit(HabitTexts.corpus(5, "ann", "bob"));
    assertInstanceOf(StackedAttributor.class, learnt);
    assertEquals("stacked", learnt.method().name());
    Attributor near = Attributor.fit(AttributionMethod.auto(), HabitTexts.corpus(4, "ann", "bob"), Workers.caller());
    assertInstanceOf(ProfileAttributor.class, near);
    assertEquals("standard", near.method().name());
  }

  private static Corpus works(int worksPerLabel, int textsPerWork) {
    List<Document> documents = new ArrayList<>();
    for (String label : List.of("ann", "bob")) {
      for (int i = 0; i < worksPerLabel * textsPerWork; i++) {
        documents.add(Document.of(label + i, label, "a").withGroup(label + i % worksPerLabel));
      }
    }
    return Corpus.copyOf(documents);
  }

  private static Corpus corpus(int textsPerLabel, int groups, String... labels) {
    List<Document> documents = new ArrayList<>();
    for (String label : labels) {
      for (int i = 0; i < textsPerLabel; i++) {
        documents.add(Document.of(label + i, label, "a").withGroup("g" + i % groups));
      }
    }
    return Corpus.copyOf(documents);
  }
}
