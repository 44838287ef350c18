package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SlopProfilerTest {
  /** "It is worth noting" in Chinese. */
  private static final String NOTE = "\u503C\u5F97\u6CE8\u610F\u7684\u662F";

  private static final String HABIT = "and couldn't help but smile";

  private static SlopProfiler profiler(List<Document> texts) {
    SlopProfiler profiler = new SlopProfiler();
    texts.forEach(text -> assertTrue(profiler.addTarget(text)));
    return profiler;
  }

  private static List<Document> twoModels(String habit) {
    List<Document> texts = new ArrayList<>(HabitualTexts.answers("x", 0, 60, habit));
    texts.addAll(HabitualTexts.answers("y", 0, 60, ""));
    return texts;
  }

  private static SlopProfile profile(List<Document> texts, String label) {
    return profiler(texts).profiles(List.of(label), 100, Workers.caller()).get(0);
  }

  @Test
  void habit_leadsTheList_whole_andSurely() {
    KeyTerm first = profile(twoModels(HABIT), "x").entries().get(0);
    assertEquals("couldn't help but smile", first.term().replace("and ", ""));
    assertEquals(TermKind.PHRASE, first.kind());
    assertEquals(120, first.count());
    assertEquals(60, first.prompts());
    assertTrue(first.q() < 1e-6 && first.lift() > 4, first.toString());
    assertTrue(first.interval().contains(first.logOdds()) && first.interval().lower() > 1, first.toString());
    assertTrue(first.dispersion() < 0.1, first.toString());
  }

  @Test
  void partsOfAHabit_areNotListedBesideIt() {
    List<String> terms = HabitualTexts.terms(profile(twoModels(HABIT), "x").entries());
    assertFalse(terms.contains("couldn't") || terms.contains("help but"), terms.toString());
  }

  @Test
  void subjectOfAPrompt_isNotListed_howeverOftenItStands() {
    List<Document> texts = twoModels("");
    texts.set(0, Document.of("x0", "x", "zeppelin ".repeat(500)).withGroup("p0"));
    assertFalse(HabitualTexts.terms(profile(texts, "x").entries()).contains("zeppelin"));
  }

  @Test
  void burst_countsLessThanTheSameNumberSpreadOverPrompts() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String bursting = i % 2 == 0 ? " sudden sudden sudden sudden" : "";
      texts.add(HabitualTexts.answer("x", i, "steady steady").withText(
          HabitualTexts.answer("x", i, "steady").text() + bursting + "."));
    }
    texts.addAll(HabitualTexts.answers("y", 0, 40, ""));
    SlopProfile profile = profile(texts, "x");
    KeyTerm steady = profile.entries().stream().filter(e -> e.term().endsWith("steady")).findFirst().orElseThrow();
    KeyTerm sudden = profile.entries().stream().filter(e -> e.term().startsWith("sudden")).findFirst().orElseThrow();
    assertEquals(steady.count(), 80);
    assertTrue(sudden.z() < steady.z(), sudden + " " + steady);
    assertTrue(sudden.dispersion() > steady.dispersion() + 0.3, sudden + " " + steady);
  }

  @Test
  void models_withoutHabits_haveNoDiscovery() {
    assertEquals(0, profile(twoModels(""), "x").discoveries());
  }

  @Test
  void names_standApart_andAbbreviationsDoNot() {
    SlopProfile profile = profile(twoModels("and then Elara said she is an AI that I like"), "x");
    List<String> names = HabitualTexts.terms(profile.names());
    assertTrue(names.stream().anyMatch(term -> term.contains("elara")), names.toString());
    List<String> entries = HabitualTexts.terms(profile.entries());
    assertTrue(entries.stream().noneMatch(term -> term.contains("elara")), entries.toString());
    assertTrue(entries.stream().anyMatch(term -> term.contains("an ai that i like")), entries.toString());
    assertTrue(profile.namesNote().isEmpty());
  }

  @Test
  void scriptWithoutCase_saysThatNamesCannotBeTold() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(Document.of("x" + i, "x", "\u0641\u064A \u0627\u0644\u062D\u0642\u064A\u0642\u0629 "
          + "\u0643\u062A\u0627\u0628 \u062C\u062F\u064A\u062F.").withGroup("p" + i)); // "in fact, a new book"
      texts.add(Document.of("y" + i, "y", "\u0643\u062A\u0627\u0628 \u062C\u062F\u064A\u062F.").withGroup("p" + i));
    }
    SlopProfile profile = profile(texts, "x");
    assertTrue(profile.namesNote().orElseThrow().contains("no capitals"));
    assertTrue(profile.entries().get(0).term().startsWith("\u0641\u064A \u0627\u0644\u062D\u0642\u064A\u0642\u0629"));
  }

  @Test
  void chinese_isListedWithoutSpaces() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(Document.of("x" + i, "x", NOTE + "\u3002\u5929\u6C14\u597D\u3002").withGroup("p" + i));
      texts.add(Document.of("y" + i, "y", "\u5929\u6C14\u597D\u3002\u5929\u6C14\u597D\u3002").withGroup("p" + i));
    }
    assertEquals(NOTE, profile(texts, "x").entries().get(0).term());
  }

  @Test
  void terms_doNotGoOverSentencesOrNumbers() {
    List<String> terms = List.copyOf(
        profile(twoModels("gladly. 7 Surely not 9 never"), "x").logOdds().keySet());
    assertTrue(terms.contains("surely not"), terms.toString());
    assertFalse(terms.stream().anyMatch(term -> term.contains("gladly surely") || term.contains("not never")
        || term.contains("7")), terms.toString());
  }

  @Test
  void orderOfTexts_andThreads_changeNothing() {
    List<Document> texts = twoModels(HABIT);
    SlopProfile expected = profile(texts, "x");
    Collections.shuffle(texts, new Random(5));
    SlopProfile shuffled = profile(texts, "x");
    assertEquals(HabitualTexts.terms(expected.entries()), HabitualTexts.terms(shuffled.entries()));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertEquals(shuffled, profiler(texts).profiles(List.of("x"), 100, Workers.of(executor, 4)).get(0));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void orderOfTexts_changesNoBit_whateverTheirLength() {
    List<Document> texts = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(8);
    for (Document text : twoModels(HABIT)) {
      String more = "alas so ".repeat(random.nextInt(40)) + "indeed ".repeat(random.nextInt(9));
      texts.add(text.withText(text.text() + more));
    }
    SlopProfile expected = profile(texts, "x");
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(texts, new Random(seed));
      assertEquals(expected, profile(texts, "x"));
    }
    SlopProfiler profiler = profiler(texts);
    profiler.profiles(List.of("y"), 100, Workers.caller());
    assertEquals(expected, profiler.profiles(List.of("x"), 100, Workers.caller()).get(0), "asked a second time");
  }

  @Test
  void withoutSharedPrompts_wholesAreCompared() {
    List<Document> texts = new ArrayList<>(HabitualTexts.answers("x", 0, 60, HABIT));
    texts.addAll(HabitualTexts.answers("y", 60, 120, ""));
    SlopProfile profile = profile(texts, "x");
    assertFalse(profile.paired());
    assertTrue(profile.entries().get(0).term().contains("couldn't help but smile"));
    assertTrue(profile(twoModels(HABIT), "x").paired());
  }

  /** 400 words of a made-up language, a text with its own tastes: each word is more or less frequent in it. */
  private static String sameSource(SplittableRandom random, int length) {
    double[] upTo = new double[400];
    double sum = 0;
    for (int word = 0; word < upTo.length; word++) {
      sum += -Math.log(1 - random.nextDouble()) / (word + 1);
      upTo[word] = sum;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
      int word = found < 0 ? -found - 1 : found;
      text.append(i % 12 == 0 ? ". qu" : " qu").append((char) ('a' + word / 20)).append((char) ('a' + word % 20));
    }
    return text.toString();
  }

  @Test
  void targetAndReferenceOfOneSource_haveHardlyADiscovery_howeverFewTextsTheReferenceHas() {
    for (int length : new int[] {200, 8000}) {
      for (int texts : new int[] {1, 2, 5, 10, 20}) {
        SplittableRandom random = new SplittableRandom(texts);
        SlopProfiler profiler = new SlopProfiler();
        for (int i = 0; i < 150; i++) {
          profiler.addTarget(Document.of("t" + i, "x", sameSource(random, 200)));
        }
        for (int i = 0; i < texts; i++) {
          profiler.addReference(Document.of("r" + i, "y", sameSource(random, length)).withGroup("r" + i));
        }
        SlopProfile profile = profiler.profiles(List.of("x"), 100, Workers.caller()).get(0);
        assertEquals(texts, profile.referencePrompts());
        assertEquals(texts > 1, profile.canDiscover());
        assertTrue(profile.logOdds().size() > 50, "there are terms to discover");
        assertTrue(profile.discoveries() <= 1, texts + " texts of " + length + ": " + profile.discoveries());
      }
    }
  }

  @Test
  void wordOfOneWorkAlone_isNotListed() {
    List<Document> works = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      StringBuilder own = new StringBuilder();
      StringBuilder other = new StringBuilder();
      for (int j = 0; j < 70; j++) {
        own.append(HabitualTexts.answer("x", i * 100 + j, i == 0 ? "alas whale" : "alas").text());
        other.append(HabitualTexts.answer("y", i * 100 + j, "").text());
      }
      works.add(Document.of("x" + i, "x", own.toString()));
      works.add(Document.of("y" + i, "y", other.toString()));
    }
    SlopProfile profile = profile(works, "x");
    assertTrue(profile.prompts() > 8, "long texts are cut");
    assertTrue(profile.logOdds().containsKey("alas"));
    assertFalse(profile.logOdds().containsKey("whale"));
  }

  /** Answers of 1,000 words, "hark" in the first four of fifteen and "alas" in all, in works or by themselves. */
  private static SlopProfile ofLongAnswers(int works, boolean asWorks) {
    List<Document> texts = new ArrayList<>();
    for (String label : List.of("x", "y")) {
      for (int work = 0; work < works; work++) {
        StringBuilder whole = new StringBuilder();
        for (int i = 0; i < 15; i++) {
          String habit = label.equals("y") ? "" : i < 4 ? "alas hark" : "alas";
          String piece = HabitualTexts.answer(label, work * 15 + i, habit).text().repeat(20);
          whole.append(piece);
          texts.add(Document.of(label + work + "-" + i, label, piece).withGroup("p" + work + "-" + i));
        }
        if (asWorks) {
          texts.subList(texts.size() - 15, texts.size()).clear();
          texts.add(Document.of(label + work, label, whole.toString()));
        }
      }
    }
    return profile(texts, "x");
  }

  @Test
  void pieces_mustHaveATermMoreOften_thanPrompts() {
    SlopProfile prompts = ofLongAnswers(4, false);
    assertEquals(60, prompts.prompts());
    assertEquals(16, prompts.leastPrompts());
    assertTrue(prompts.logOdds().containsKey("hark"));
    SlopProfile pieces = ofLongAnswers(4, true);
    assertTrue(pieces.prompts() >= 60, "works are cut");
    assertEquals(
        Math.min(pieces.prompts() / 2, (int) Math.ceil(4 * Math.sqrt(pieces.prompts()))), pieces.leastPrompts());
    assertTrue(pieces.logOdds().containsKey("alas"));
    assertFalse(pieces.logOdds().containsKey("hark"));
  }

  @Test
  void piecesOfOneWork_mustHaveATermAsOftenAsPrompts() {
    SlopProfile pieces = ofLongAnswers(1, true);
    assertTrue(pieces.prompts() >= 15, "the work is cut");
    assertEquals((int) Math.ceil(2 * Math.sqrt(pieces.prompts())), pieces.leastPrompts());
  }

  @Test
  void ofFewPieces_halfAreEnough() {
    SlopProfile pieces = ofLongAnswers(2, true);
    int half = pieces.prompts() / 2;
    assertTrue(4 * Math.sqrt(pieces.prompts()) > half && 2 * Math.sqrt(pieces.prompts()) < half, pieces::toString);
    assertEquals(half, pieces.leastPrompts());
  }

  @Test
  void textByPeople_givesEveryEntryItsLift() {
    SlopProfiler profiler = profiler(twoModels(HABIT));
    HabitualTexts.answers("human", 0, 60, "").forEach(profiler::addHuman);
    SlopProfile profile = profiler.profiles(List.of("x"), 100, Workers.caller()).get(0);
    HumanRate rate = profile.entries().get(0).human().orElseThrow();
    assertEquals(0, rate.perMillion());
    assertTrue(rate.lift() > 4 && rate.liftInterval().contains(rate.lift()), rate.toString());
    assertEquals(0, profile.scale().orElseThrow().humanPerThousand().orElseThrow());
  }

  @Test
  void singleLabel_isComparedWithPeople_orRefused() {
    SlopProfiler profiler = profiler(HabitualTexts.answers("x", 0, 60, HABIT));
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> profiler.profiles(List.of("x"), 100, Workers.caller())).getMessage().contains("nothing to compare"));
    HabitualTexts.answers("human", 0, 60, "").forEach(profiler::addHuman);
    assertEquals(60, profiler.profiles(List.of("x"), 100, Workers.caller()).get(0).referenceTexts());
  }

  @Test
  void referenceTextsOfTheTarget_areLeftOut_ifThereAreOthers() {
    SlopProfiler profiler = profiler(HabitualTexts.answers("x", 0, 60, HABIT));
    twoModels(HABIT).forEach(profiler::addReference);
    SlopProfile profile = profiler.profiles(List.of("x"), 100, Workers.caller()).get(0);
    assertEquals(60, profile.referenceTexts());
    assertEquals(0, profile.entries().get(0).referencePerMillion());
  }

  @Test
  void badArguments_areRefused() {
    SlopProfiler profiler = profiler(twoModels(HABIT));
    assertThrows(IllegalArgumentException.class, () -> profiler.profiles(List.of("z"), 100, Workers.caller()));
    assertThrows(IllegalArgumentException.class, () -> profiler.profiles(List.of("x"), 0, Workers.caller()));
    assertFalse(profiler.addTarget(Document.of("empty", "x", "... 12 \ud800")));
  }

  @Test
  void hostileTexts_areRead() {
    List<Document> texts = twoModels(HABIT);
    texts.add(Document.of("h1", "x", "b " + "a".repeat(2_000_000)).withGroup("h1"));
    texts.add(Document.of("h2", "x", "a ".repeat(500_000)).withGroup("h2"));
    texts.add(Document.of("h3", "y", "\udc00\ud800 \0 \u0301\u0301 \uffff x").withGroup("h3"));
    assertTrue(HabitualTexts.terms(profile(texts, "x").entries()).stream().anyMatch(term -> term.contains("smile")));
  }
}
