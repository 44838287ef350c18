package io.github.stylome.atlas.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Document;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitsTest {
  @Test
  void prompts_areHeldOutWhole() {
    assertFalse(heldOut("alpaca-eval", "alpaca-eval:26"));
    assertTrue(heldOut("alpaca-eval", "alpaca-eval:27"));
    assertFalse(heldOut("speechmap", "speechmap:us_25"));
    assertTrue(heldOut("speechmap", "speechmap:us_26"));
    long others = IntStream.range(0, 1000).filter(i -> heldOut("creative", "creative:prompt " + i)).count();
    assertTrue(others > 250 && others < 350, others + " of 1000");
  }

  @Test
  void byName_dependsOnNamesAlone() {
    List<String> names = List.of("a", "b", "c", "d", "e");
    assertEquals(
        Shuffle.byName(names, Function.identity()),
        Shuffle.byName(List.of("e", "c", "a", "d", "b"), Function.identity()));
  }

  @Test
  void place_fallsOnEveryPlace() {
    assertEquals(7, IntStream.range(0, 200).map(i -> Shuffle.place("name " + i, 7)).distinct().count());
  }

  @Test
  void beginning_endsWithTheLastOfSoManyWords() {
    assertEquals("one two", HeldOutText.beginning("one two three", 2));
    assertEquals("one  two\n", HeldOutText.beginning("one  two\n", 3));
  }

  @Test
  void promptsForFiction_areKnownByTheirWords() {
    assertTrue(FictionPrompts.asksForFiction("Write me a STORY of two rivers."));
    assertTrue(FictionPrompts.asksForFiction("Imagine that you are a lamp."));
    assertFalse(FictionPrompts.asksForFiction("How many storeys has the house, and how is it imagined?"));
    assertFalse(FictionPrompts.asksForFiction(""));
  }

  @Test
  void groups_areOfOneProfileAndOfOneSize() {
    List<AtlasText> texts = IntStream.range(0, 11)
        .mapToObj(i -> new AtlasText(Document.of("t" + i, "text"), i < 7 ? "c/a" : i < 10 ? "c/b" : "", "c"))
        .toList();
    List<List<AtlasText>> groups = TextGroups.of(texts, 3);
    assertEquals(List.of("c/a", "c/a", "c/b"), groups.stream().map(group -> group.get(0).profile()).toList());
    groups.forEach(group -> assertEquals(1, group.stream().map(AtlasText::profile).distinct().count()));
  }

  private static boolean heldOut(String collection, String group) {
    return HeldOutPrompts.isHeldOut(
        new AtlasText(Document.of("id", "text").withGroup(group), collection + "/model", collection));
  }
}
