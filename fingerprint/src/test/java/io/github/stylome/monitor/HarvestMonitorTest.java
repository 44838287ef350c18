package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.monitor.AccountFinding.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HarvestMonitorTest {
  private static final String[] TOPICS = {
    "tides", "bread", "glass", "trade winds", "copper", "moths", "cellos", "tax law", "rust", "yeast", "maps", "amber",
    "ice ages", "printing", "saffron", "volcanoes", "harbours", "wool", "clocks", "salt", "bees", "canals",
    "steam", "ink"
  };
  private static final String[] STARTS = {
    "my neighbour asked", "yesterday I read", "can you help me find out", "please correct this:", "why on earth",
    "tell me a joke where", "I need an e-mail that says", "is it true that", "who was it that first said",
    "hey, quick one:", "draw up a plan in case", "translate into Latin:", "in which year was it that", "my code crashes whenever",
    "suggest three names if"
  };
  private static final String[] MIDDLES = {
    "the weather turns bad", "nobody likes the colour of", "an old friend forgot about", "we should talk more of",
    "prices rise because of", "my cat is afraid of", "the teacher mentioned", "a train was late for",
    "they sell too much", "somebody painted over", "the museum lost its", "two brothers fought over", "it rains on", "children dream of"
  };
  private static final String[] ENDS = {
    "?", " and then what", ", thanks a lot", " in the north", " before Monday", ". Keep it short!", " - or maybe not",
    ", please use a table", " without any reason", " for my sister", "...", " again and again"
  };

  private record Sent(String account, String text) {}

  private static String of(String[] all, Random random) {
    return all[random.nextInt(all.length)];
  }

  private static List<Sent> stream(int ordinary, long seed) {
    Random random = new Random(seed);
    List<Sent> stream = new ArrayList<>();
    for (int account = 0; account < ordinary; account++) {
      for (int i = 0; i < 20; i++) {
        stream.add(new Sent("ordinary " + account,
            of(STARTS, random) + " " + of(MIDDLES, random) + " " + of(TOPICS, random) + of(ENDS, random)));
      }
    }
    for (int i = 0; i < TOPICS.length; i++) {
      stream.add(new Sent("harvester", "Explain the main idea of " + TOPICS[i] + " to a beginner in two sentences."));
      stream.add(new Sent("linked " + i % 4, "List every known fact about the subject of " + TOPICS[i] + " as JSON"));
    }
    stream.add(new Sent("once", "What is rust?"));
    return stream;
  }

  @Test
  void accountInAScriptThatHardlyAnyOtherWrites_cannotBeTold() {
    List<Sent> stream = stream(20, 5);
    for (int i = 0; i < 12; i++) {
      // Numbered questions in Chinese: "what is the ... of the sea?"
      stream.add(new Sent("foreign", "\u6d77\u7684\u7b2c" + i + "\u4e2a\u540d\u5b57\u662f\u4ec0\u4e48\uff1f"));
    }
    assertEquals(Verdict.CANNOT_TELL, monitor(stream).report().accounts().stream()
        .filter(account -> account.account().equals("foreign")).findFirst().orElseThrow().verdict());
  }

  @Test
  void accountsWhoThankAlike_areNotLinked() {
    List<Sent> stream = new ArrayList<>();
    for (Sent sent : stream(20, 6)) {
      boolean polite = sent.account().equals("ordinary 3") || sent.account().equals("ordinary 4");
      stream.add(polite ? new Sent(sent.account(), sent.text() + " Thank you very much!") : sent);
    }
    assertTrue(monitor(stream).report().linked().stream()
        .noneMatch(group -> group.accounts().contains("ordinary 3")));
  }

  @Test
  void accountsOfOneTemplateAlone_areLinkedWhereAReferenceSaysWhatIsCommon() {
    List<Sent> own = stream(20, 7).stream().filter(sent -> sent.account().startsWith("linked")).toList();
    HarvestMonitor reference = monitor(stream(20, 8).stream()
        .filter(sent -> sent.account().startsWith("ordinary")).toList());
    assertTrue(monitor(own).report().linked().isEmpty());
    assertEquals(4, monitor(own).report(reference).linked().get(0).accounts().size());
  }

  private static HarvestMonitor monitor(List<Sent> stream) {
    HarvestMonitor monitor = new HarvestMonitor(HarvestSettings.standard());
    stream.forEach(sent -> monitor.add(sent.account, sent.text));
    return monitor;
  }

  private static AccountFinding of(HarvestReport report, String account) {
    return report.accounts().stream().filter(each -> each.account().equals(account)).findFirst().orElseThrow();
  }

  @Test
  void templatedAccount_isFlagged_withItsTemplate() {
    HarvestReport report = monitor(stream(40, 1)).report();
    AccountFinding found = of(report, "harvester");
    assertEquals(Verdict.TEMPLATED, found.verdict(), found::toString);
    assertEquals(1, found.templated().share(), found::toString);
    assertTrue(found.templated().lower() > 0.8, found::toString);
    TemplateFamily family = found.families().get(0);
    assertEquals("Explain the main idea of [...] to a beginner in two sentences", family.pattern());
    assertEquals(TOPICS.length, family.requests());
    assertEquals(3, family.fillings().size());
  }

  @Test
  void ordinaryAccounts_areNot() {
    HarvestReport report = monitor(stream(40, 1)).report();
    long flagged = report.accounts().stream()
        .filter(each -> each.account().startsWith("ordinary") && each.verdict().isFlagged())
        .count();
    assertTrue(flagged <= 1, () -> flagged + " of 40");
  }

  @Test
  void accountsThatShareATemplate_areAGroup_evenWithFewTexts() {
    HarvestReport report = monitor(stream(40, 1)).report();
    assertEquals(1, report.linked().size(), () -> report.linked().toString());
    LinkedAccounts group = report.linked().get(0);
    assertEquals(List.of("linked 0", "linked 1", "linked 2", "linked 3"), group.accounts());
    assertEquals(TOPICS.length, group.texts());
    assertEquals("List every known fact about the subject of [...] as JSON", group.family().pattern());
    assertEquals(Verdict.CANNOT_TELL, of(report, "linked 0").verdict());
  }

  @Test
  void fewTexts_cannotBeTold() {
    AccountFinding found = of(monitor(stream(40, 1)).report(), "once");
    assertEquals(Verdict.CANNOT_TELL, found.verdict());
    assertEquals("it sent fewer than 10 texts", found.reason());
    assertTrue(found.q().isEmpty());
  }

  @Test
  void fewAccounts_cannotBeTold_butWithAReferenceTheyCan() {
    List<Sent> all = stream(40, 1);
    List<Sent> alone = all.stream().filter(sent -> sent.account.equals("harvester")).toList();
    assertEquals(Verdict.CANNOT_TELL, of(monitor(alone).report(), "harvester").verdict());
    List<Sent> ordinary = all.stream().filter(sent -> sent.account.startsWith("ordinary")).toList();
    assertEquals(Verdict.TEMPLATED, of(monitor(alone).report(monitor(ordinary)), "harvester").verdict());
  }

  @Test
  void nothing_isAnEmptyReport() {
    HarvestReport report = new HarvestMonitor(HarvestSettings.standard()).report();
    assertTrue(report.accounts().isEmpty() && report.linked().isEmpty() && report.texts() == 0, report::toString);
  }

  @Test
  void order_andMerging_changeNothing() {
    List<Sent> stream = stream(12, 2);
    HarvestReport expected = monitor(stream).report();
    List<Sent> shuffled = new ArrayList<>(stream);
    Collections.shuffle(shuffled, new Random(1));
    int third = shuffled.size() / 3;
    HarvestMonitor a = monitor(shuffled.subList(0, third));
    HarvestMonitor b = monitor(shuffled.subList(third, 2 * third));
    HarvestMonitor c = monitor(shuffled.subList(2 * third, shuffled.size()));
    c.merge(a);
    b.merge(c);
    assertEquals(expected, b.report());
  }

  @Test
  void accountsBeyondTheLimit_areCountedTogether_inAnyOrder() {
    HarvestSettings few = new HarvestSettings(0.05, 10, 50, 1);
    List<Sent> stream = new ArrayList<>(
        IntStream.range(0, 3000).mapToObj(i -> new Sent("a" + i % 1000, "text " + i)).toList());
    HarvestMonitor one = new HarvestMonitor(few);
    stream.forEach(sent -> one.add(sent.account, sent.text));
    Collections.shuffle(stream, new Random(3));
    HarvestMonitor left = new HarvestMonitor(few);
    HarvestMonitor right = new HarvestMonitor(few);
    stream.subList(0, 1000).forEach(sent -> left.add(sent.account, sent.text));
    stream.subList(1000, 3000).forEach(sent -> right.add(sent.account, sent.text));
    left.merge(right);
    HarvestReport report = one.report();
    assertEquals(report, left.report());
    assertEquals(50, report.accounts().size());
    assertEquals(3000 - 150, report.restTexts());
    assertEquals(950, report.restAccounts(), 400);
    assertTrue(report.accounts().stream().allMatch(each -> each.texts() == 3), "those that are kept are whole");
  }

  @Test
  void millionTexts_ofOneAccount_areASampleAndCounts() {
    AccountSketch sketch = new AccountSketch();
    for (int i = 0; i < 1_000_000; i++) {
      sketch.add("topic " + i % 700_000);
    }
    assertEquals(1_000_000, sketch.texts());
    assertEquals(AccountSketch.MOST_SAMPLED, sketch.sample().size());
    assertEquals(700_000, sketch.distinctTexts(), 350_000);
    assertEquals(700_001, sketch.distinctWords(), 350_000);
    assertTrue(sketch.sample().stream().allMatch(each -> each.count() == (Integer.parseInt(each.head().substring(6))
        < 300_000 ? 2 : 1)), "counts of what is kept are exact");
  }

  @Test
  void oneTextOverAndOver_isTemplated() {
    List<Sent> stream = new ArrayList<>(stream(40, 1));
    for (int i = 0; i < 500; i++) {
      stream.add(new Sent("parrot", "ping"));
    }
    AccountFinding found = of(monitor(stream).report(), "parrot");
    assertEquals(1, found.templated().share());
    assertEquals(1, found.distinctTexts());
    assertEquals(Verdict.TEMPLATED, found.verdict(), found::toString);
  }

  @Test
  void oddTexts_areTaken() {
    List<Sent> stream = new ArrayList<>(stream(10, 1));
    for (String text : List.of("", " ", "\0", "\uD800", "\uDC00", "x".repeat(1 << 20), "\uD83D\uDE00".repeat(500))) {
      for (int i = 0; i < 10; i++) {
        stream.add(new Sent("odd " + text.length(), text));
      }
    }
    assertEquals(stream.size(), monitor(stream).report().texts());
  }

  @Test
  void otherSettings_doNotMerge() {
    HarvestMonitor one = new HarvestMonitor(HarvestSettings.standard());
    HarvestMonitor other = new HarvestMonitor(new HarvestSettings(0.1, 10, 50, 1));
    assertThrows(IllegalArgumentException.class, () -> one.merge(other));
  }

  @Test
  void settingsOutOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new HarvestSettings(0, 10, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> new HarvestSettings(0.05, 4, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> new HarvestSettings(0.05, 10, 0, 1));
  }
}
