package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.HabitTexts;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftMonitorTest {
  private static final List<Document> REFERENCE = texts(0, 0, 90);

  private static List<Document> texts(int habit, int from, int to) {
    return IntStream.range(from, to).mapToObj(prompt -> HabitTexts.document("m" + habit, habit, prompt)).toList();
  }

  private static DriftReport report(List<Document> reference, List<Document> stream, long seed) {
    DriftMonitor monitor = DriftMonitor.of(reference, List.of(), new DriftSettings(0.05, seed));
    stream.forEach(monitor::add);
    return monitor.report();
  }

  @Test
  void otherHabits_areNoticedSoon_andDescribed() {
    DriftReport report = report(REFERENCE, texts(1, 1000, 1030), 1);
    assertTrue(report.alarm().orElse(99) <= 12, report::toString);
    assertTrue(report.change().orElse(99) <= report.alarm().orElse(0), report::toString);
    assertTrue(report.eValue() >= 20 && report.pValue() <= 0.05, report::toString);
    assertFalse(report.features().isEmpty(), report::toString);
  }

  @Test
  void laterChange_isNoticed_andPlaced() {
    List<Document> stream = new ArrayList<>(texts(0, 1000, 1060));
    stream.addAll(texts(1, 2000, 2060));
    DriftReport report = report(REFERENCE, stream, 1);
    assertTrue(report.alarm().orElse(0) > 60, report::toString);
    assertTrue(report.change().orElse(0) >= 40 && report.change().orElse(0) <= 90, report::toString);
  }

  @Test
  void noChange_seldomEverAlarms() {
    List<Document> all = new ArrayList<>(texts(0, 0, 90));
    int alarms = 0;
    for (int seed = 0; seed < 30; seed++) {
      Collections.shuffle(all, new Random(seed));
      alarms += report(all.subList(0, 40), all.subList(40, 90), seed).alarm().isPresent() ? 1 : 0;
    }
    int found = alarms;
    assertTrue(found <= 5, () -> found + " of 30, and 1 or 2 are to be expected at most");
  }

  @Test
  void fewPrompts_askedUnevenly_orInTurn_areNoChange() {
    int uneven = 0;
    int inTurn = 0;
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Document> all = IntStream.range(0, 160).mapToObj(i -> random.nextInt(5) > 0
          ? HabitTexts.document("m0", 0, 32 * i).withGroup("often")
          : HabitTexts.document("m0", 0, 32 * i + 1 + random.nextInt(15))).toList();
      uneven += report(all.subList(0, 60), all.subList(60, 160), seed).alarm().isPresent() ? 1 : 0;
      List<Document> turns = IntStream.range(0, 160)
          .mapToObj(i -> HabitTexts.document("m0", 0, i).withGroup("turn " + i % 10)).toList();
      inTurn += report(turns.subList(0, 60), turns.subList(60, 160), seed).alarm().isPresent() ? 1 : 0;
    }
    int found = Math.max(uneven, inTurn);
    assertTrue(found <= 4, () -> found + " of 20, and 1 is to be expected at most");
  }

  @Test
  void samePrompts_areWhatIsCompared_whereTheReferenceHasSeveralAnswers() {
    List<Document> twice = new ArrayList<>(REFERENCE);
    texts(0, 90, 180).forEach(text -> twice.add(text.withGroup(twice.get(twice.size() - 90).group().orElseThrow())));
    DriftReport same = report(twice, texts(0, 1000, 1030), 1);
    assertEquals(PromptMatching.SAME, same.prompts());
    assertEquals(0, same.compared());
    assertEquals(PromptMatching.ANY, report(REFERENCE, texts(0, 1000, 1030), 1).prompts());
  }

  @Test
  void orderOfTheReference_doesNotMatter() {
    List<Document> turned = new ArrayList<>(REFERENCE);
    Collections.reverse(turned);
    assertEquals(report(REFERENCE, texts(1, 1000, 1020), 4), report(turned, texts(1, 1000, 1020), 4));
  }

  @Test
  void manyTexts_afterTheReferenceIsUsedUp_areStillCompared() {
    DriftReport report = report(REFERENCE.subList(0, 20), texts(0, 1000, 1100), 1);
    assertEquals(100, report.texts());
    assertTrue(report.compared() >= 50 && report.compared() < 100, report::toString);
  }

  @Test
  void othersOfTheNewKind_makeItNoLater() {
    List<Document> stream = texts(1, 1000, 1040);
    DriftMonitor monitor = DriftMonitor.of(REFERENCE, texts(1, 200, 240), DriftSettings.standard());
    stream.forEach(monitor::add);
    assertTrue(monitor.report().alarm().orElse(99) <= report(REFERENCE, stream, 1).alarm().orElse(0),
        () -> monitor.report().toString());
  }

  @Test
  void answersToSamePrompts_areCompared() {
    DriftMonitor monitor = DriftMonitor.of(REFERENCE, List.of(), new DriftSettings(0.05, 1, PromptMatching.SAME));
    texts(1, 0, 60).forEach(monitor::add);
    DriftReport report = monitor.report();
    assertTrue(report.alarm().orElse(99) <= 20, report::toString);
  }

  @Test
  void sameSeed_sameReport() {
    assertEquals(report(REFERENCE, texts(1, 1000, 1020), 4), report(REFERENCE, texts(1, 1000, 1020), 4));
  }

  @Test
  void emptyAndOddTexts_areTaken() {
    List<Document> odd = new ArrayList<>();
    for (String text : List.of("", " ", "\0", "\uD800", "\uDC00\uD800", "a".repeat(200_000), "<think>", "\u200F")) {
      odd.add(Document.of("odd " + odd.size(), text));
    }
    assertEquals(odd.size(), report(REFERENCE, odd, 1).texts());
  }

  @Test
  void repeatedAndEmptyTexts_areCounted() {
    List<Document> stream = new ArrayList<>(texts(0, 1000, 1010));
    stream.addAll(texts(0, 1000, 1003));
    stream.addAll(List.of(Document.of("blank", " \n"), Document.of("blank", ""), Document.of("other", "x")));
    DriftReport report = report(REFERENCE, stream, 1);
    assertEquals(3, report.repeated());
    assertEquals(2, report.empty());
  }

  @Test
  void repeatsOfLongAgo_areForgotten() {
    Repeats repeats = new Repeats();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 9000; i++) {
        repeats.add("text " + i, StyleReader.MOST_CHARS);
      }
    }
    assertEquals(0, repeats.count());
    repeats.add("text 8999", StyleReader.MOST_CHARS);
    assertEquals(1, repeats.count());
  }

  @Test
  void referenceOfEmptyTexts_isTaken() {
    List<Document> empty = IntStream.range(0, 30).mapToObj(i -> Document.of("e" + i, "")).toList();
    DriftReport report = report(empty, empty, 1);
    assertTrue(report.alarm().isEmpty(), report::toString);
  }

  @Test
  void oneText_isTooFewForAnAlarm() {
    DriftReport report = report(REFERENCE, texts(1, 1000, 1001), 1);
    assertTrue(report.alarm().isEmpty() && report.texts() < report.leastTexts(), report::toString);
  }

  @Test
  void smallReference_isRefused() {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
        () -> DriftMonitor.of(REFERENCE.subList(0, 19), List.of(), DriftSettings.standard()));
    assertTrue(String.valueOf(e.getMessage()).contains("19 texts"), e::getMessage);
  }

  @Test
  void othersWithoutLabel_areRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> DriftMonitor.of(REFERENCE, List.of(Document.of("x", "y")), DriftSettings.standard()));
  }

  @Test
  void alphaOutOfRange_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new DriftSettings(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new DriftSettings(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new DriftSettings(Double.NaN, 1));
  }
}
