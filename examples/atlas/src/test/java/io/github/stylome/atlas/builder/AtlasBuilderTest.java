package io.github.stylome.atlas.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.atlas.FamilyTraining;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AtlasBuilderTest {
  private static final List<String> SHARED = List.of("the", "a", "of", "and", "to", "in", "was", "that", "it", "on");

  /** Answers to four prompts, so that there is a domain to leave out. */
  private static final Set<String> FICTION =
      Set.of("alpaca-eval:3", "alpaca-eval:4", "alpaca-eval:5", "alpaca-eval:6");

  @Test
  void texts_inAnotherOrder_giveTheSameProfiles() {
    List<AtlasText> texts = texts();
    Atlas atlas = build(texts);
    Collections.reverse(texts);
    assertEquals(atlas.provenance().profiles(), build(texts).provenance().profiles());
  }

  @Test
  void model_isRecognisedOnPromptsThatWereNotUsed() {
    Atlas atlas = build(texts());
    assertEquals("B", atlas.identify(Document.of("new", text("but", 999, 300))).families().get(0).label());
  }

  @Test
  void sameTexts_giveTheSameBytes() {
    assertTrue(java.util.Arrays.equals(
        AttributorWriter.toCompactBytes(build(texts()).attributor()),
        AttributorWriter.toCompactBytes(build(texts()).attributor())));
    assertTrue(java.util.Arrays.equals(
        AttributorWriter.toBytes(build(texts()).familyAttributor().orElseThrow()),
        AttributorWriter.toBytes(build(texts()).familyAttributor().orElseThrow())));
  }

  @Test
  void families_areLearntFromTextsOfAllCollections_andTriedOnFiction() {
    FamilyTraining training = build(texts()).provenance().training().orElseThrow();
    assertEquals(Set.of("A", "B"), training.texts().keySet());
    assertTrue(training.texts().get("A") > training.texts().get("B"), training::toString);
    assertEquals(8, training.shifted().texts());
  }

  @Test
  void modelsWithoutText_haveNoProfile() {
    assertEquals(List.of("alpaca-eval/a", "alpaca-eval/b", "speechmap/a"),
        build(texts()).profiles().stream().map(AtlasProfile::label).toList());
  }

  private static Atlas build(List<AtlasText> texts) {
    SortedMap<String, Families.Model> models = new TreeMap<>();
    models.put("alpaca-eval/a", new Families.Model("a", "A"));
    models.put("alpaca-eval/b", new Families.Model("b", "B"));
    models.put("speechmap/a", new Families.Model("a", "A"));
    models.put("speechmap/silent", new Families.Model("silent", "C"));
    return new AtlasBuilder(models, texts, FICTION, Workers.caller()).build("1", "today", List.of());
  }

  private static List<AtlasText> texts() {
    List<AtlasText> texts = new ArrayList<>();
    for (int prompt = 0; prompt < 25; prompt++) {
      add(texts, "alpaca-eval", "a", "so", prompt);
      add(texts, "alpaca-eval", "b", "but", prompt);
      add(texts, "speechmap", "a", "so", prompt);
      add(texts, "speechmap", "unlisted", "but", prompt);
    }
    return texts;
  }

  private static void add(List<AtlasText> texts, String collection, String model, String habit, int prompt) {
    String profile = model.equals("unlisted") ? "" : collection + "/" + model;
    Document document = Document.of(collection + model + prompt, text(habit, prompt * 7 + model.hashCode(), 150));
    texts.add(new AtlasText(document.withGroup(collection + ":" + prompt), profile, collection));
  }

  /** A text that uses one word more than others do. */
  private static String text(String habit, int seed, int words) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean own = random.nextInt(6) == 0;
      boolean other = random.nextInt(30) == 0;
      text.append(own ? habit : other ? "so but" : SHARED.get(random.nextInt(SHARED.size()))).append(' ');
    }
    return text.toString();
  }
}
