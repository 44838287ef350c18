package io.github.stylome.reasoning;

import static io.github.stylome.reasoning.MadeTraces.corpus;
import static io.github.stylome.reasoning.MadeTraces.model;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TraceComparisonTest {
  private static final TraceSettings QUICK = new TraceSettings(1000, 100, 0.05, 1);

  private static TracePair pair(Corpus traces) {
    return TraceComparison.of(traces, QUICK, Workers.caller()).pairs().get(0);
  }

  @Test
  void modelsOfTwoManners_areDifferent_andTheirMovesSayWhy() {
    TracePair pair = pair(corpus(model("a", 0, 1, 0, 30, 8), model("b", 1, 2, 0, 30, 8)));
    assertEquals(TraceVerdict.DIFFERENT, pair.verdict(), pair.reason());
    assertTrue(pair.area() > 0.97 && pair.q() < 0.05, pair::reason);
    assertTrue(pair.chance().orElseThrow().contains(0.5) && pair.chance().orElseThrow().upper() < pair.area());
    assertTrue(pair.interval().orElseThrow().contains(pair.area()));
    assertEquals(List.of("words", "characters", "masked", "moves", "openings", "layout", "rhythm"),
        List.copyOf(pair.channels().keySet()));
    MoveDifference first = pair.moves().stream()
        .filter(move -> move.move().equals("reconsidering")).findFirst().orElseThrow();
    assertTrue(first.effect() > 0.8 && first.firstRate() > 0.3 && first.secondRate() == 0, first::toString);
    assertTrue(first.firstInterval().contains(first.firstRate()) && first.secondInterval().upper() < 0.1);
  }

  @Test
  void aSuspect_isComparedAsAmongAll_butOnlyWithTheOthers() {
    Corpus traces = corpus(
        model("a", 0, 1, 0, 24, 6), model("m", 1, 2, 0, 24, 6), model("z", 2, 3, 0, 24, 6));
    TraceReport all = TraceComparison.of(traces, QUICK, Workers.caller());
    TraceReport own = TraceComparison.ofSuspect("m", traces, QUICK, Workers.caller());
    assertEquals(List.of("a", "m"), own.pairs().stream().map(TracePair::first).toList());
    assertEquals(List.of("m", "z"), own.pairs().stream().map(TracePair::second).toList());
    assertEquals(all.pairs().get(0).area(), own.pairs().get(0).area());
    assertEquals(List.of(all.halves().get(1)), own.halves());
    assertThrows(IllegalArgumentException.class,
        () -> TraceComparison.ofSuspect("nobody", traces, QUICK, Workers.caller()));
    assertThrows(IllegalArgumentException.class,
        () -> TraceComparison.ofSuspect("a", corpus(model("a", 0, 1, 0, 24, 6)), QUICK, Workers.caller()));
  }

  @Test
  void modelsOfOneManner_areNotSaidToDiffer() {
    int different = 0;
    int moves = 0;
    for (int seed = 1; seed <= 12; seed++) {
      TracePair pair = pair(corpus(model("a", 0, 10L * seed, 0, 30, 6), model("b", 0, 10L * seed + 1, 0, 30, 6)));
      different += pair.verdict() == TraceVerdict.DIFFERENT ? 1 : 0;
      moves += pair.moves().size();
    }
    assertTrue(different <= 2, "" + different); // one in twenty is allowed: three are found once in fifty times
    assertTrue(moves <= 3, "" + moves);
  }

  @Test
  void lengthAlone_doesNotTellModelsApart() {
    TracePair pair = pair(corpus(model("long", 0, 3, 0, 40, 24), model("short", 0, 4, 0, 40, 6)));
    assertFalse(pair.verdict() == TraceVerdict.DIFFERENT, pair::reason);
    assertTrue(pair.area() < 0.75, pair::reason);
    assertTrue(pair.words() < 60, () -> "" + pair.words());
  }

  @Test
  void whereATraceWasCutOff_doesNotMatter() {
    List<Document> cut = model("b", 0, 6, 0, 30, 8).stream()
        .map(trace -> trace.withText(trace.text().substring(0, trace.text().length() / 2 - 3) + " zzz"))
        .toList();
    Corpus traces = corpus(model("a", 0, 5, 0, 30, 8), cut);
    TextPair pair = TextPair.of(TraceTexts.of(traces).get("a"), TraceTexts.of(traces).get("b"), QUICK);
    assertEquals(60, pair.texts().size());
    for (String text : pair.texts()) {
      assertTrue(text.endsWith(".") && !text.contains("zzz"), text);
    }
  }

  @Test
  void halvesOfEveryModel_areToldApartByChanceAlone() {
    TraceReport report = TraceComparison.of(
        corpus(model("a", 0, 1, 0, 30, 8), model("b", 1, 2, 0, 30, 8), model("c", 2, 3, 0, 30, 8)), QUICK,
        Workers.caller());
    assertEquals(List.of("a", "b", "c"), report.halves().stream().map(TraceHalves::label).toList());
    for (TraceHalves halves : report.halves()) {
      assertTrue(halves.area() > 0.42 && halves.area() < 0.58, halves::toString);
      assertTrue(halves.interval().orElseThrow().contains(0.5));
    }
  }

  @Test
  void halvesGivenAsTwoModels_shareNoPrompts_andAreNotSaidToDiffer() {
    TracePair pair = pair(corpus(model("a1", 0, 1, 0, 30, 8), model("a2", 0, 1, 30, 60, 8)));
    assertFalse(pair.paired());
    assertFalse(pair.verdict() == TraceVerdict.DIFFERENT, pair::reason);
    TracePair apart = pair(corpus(model("a", 0, 1, 0, 30, 8), model("b", 1, 1, 30, 60, 8)));
    assertEquals(TraceVerdict.CANNOT_TELL, apart.verdict());
    assertTrue(apart.area() > 0.9 && apart.reason().contains("other prompts"), apart::reason);
  }

  @Test
  void tooFewPrompts_cannotTell_andSayHowManyAreNeeded() {
    TracePair few = pair(corpus(model("a", 0, 1, 0, 15, 8), model("b", 1, 2, 0, 15, 8)));
    assertEquals(TraceVerdict.CANNOT_TELL, few.verdict());
    assertTrue(few.area() > 0.9 && few.reason().contains("only 15 prompts"), few::reason);
    TracePair one = pair(corpus(model("a", 0, 1, 0, 1, 8), model("b", 1, 2, 0, 30, 8)));
    assertEquals(TraceVerdict.CANNOT_TELL, one.verdict());
    assertTrue(Double.isNaN(one.area()) && one.interval().isEmpty() && one.p() == 1);
    assertTrue(one.reason().contains("1 prompts"), one::reason);
  }

  @Test
  void shortTraces_areCountedAndNotRead() {
    List<Document> traces = new ArrayList<>(model("a", 0, 1, 0, 12, 8));
    traces.add(Document.of("a/short", "Hm. Yes.").withLabel("a").withGroup("p90"));
    traces.add(Document.of("a/empty", "").withLabel("a").withGroup("p91"));
    TraceHalves halves = TraceComparison.of(corpus(traces, model("b", 1, 2, 0, 12, 8)), QUICK, Workers.caller())
        .halves().get(0);
    assertEquals(12, halves.texts());
    assertEquals(2, halves.tooShort());
  }

  @Test
  void identicalTraces_andTracesWithoutAnyLetter_areNoError() {
    Corpus same = corpus(model("a", 0, 1, 0, 30, 8),
        model("a", 0, 1, 0, 30, 8).stream()
            .map(trace -> Document.of("b" + trace.id(), trace.text()).withLabel("b").withGroup(trace.group().get()))
            .toList());
    TracePair pair = pair(same);
    assertEquals(0.5, pair.area(), 1e-9);
    assertEquals(TraceVerdict.NOT_SEPARABLE, pair.verdict());
    List<Document> numbers = new ArrayList<>();
    for (Document trace : model("n", 0, 1, 0, 30, 8)) {
      numbers.add(trace.withText("1 ".repeat(100)));
    }
    assertTrue(pair(corpus(model("a", 0, 1, 0, 30, 8), numbers)).area() > 0.9);
  }

  @Test
  void everyThreadAndEveryOrder_givesTheSameBits() {
    List<Document> all = new ArrayList<>(model("a", 0, 1, 0, 20, 6));
    all.addAll(model("b", 1, 2, 0, 20, 6));
    all.addAll(model("c", 2, 3, 0, 20, 6));
    TraceReport alone = TraceComparison.of(Corpus.copyOf(all), QUICK, Workers.caller());
    Collections.shuffle(all, new Random(7));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertEquals(alone, TraceComparison.of(Corpus.copyOf(all), QUICK, Workers.of(executor, 3)));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void badInput_isRefusedByName() {
    Corpus one = corpus(model("a", 0, 1, 0, 12, 8));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> TraceComparison.of(one)).getMessage().contains("[a]"));
    Corpus unlabelled = Corpus.of(Document.of("x", "text"));
    assertTrue(assertThrows(IllegalArgumentException.class, () -> TraceComparison.of(unlabelled)).getMessage()
        .contains("\"x\""));
    assertThrows(IllegalArgumentException.class, () -> new TraceSettings(5, 200, 0.05, 1));
    assertThrows(IllegalArgumentException.class, () -> new TraceSettings(100, 99, 0.05, 1));
    assertThrows(IllegalArgumentException.class, () -> new TraceSettings(100, 200, 0.6, 1));
  }
}
