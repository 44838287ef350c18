package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.PromptDistances.Pairing;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptDistancesTest {
  private static final List<String> WORDS = List.of("upon", "a", "hill", "the", "old", "mill", "stood", "and", "fell");
  private static final List<String> FIRST = List.of("indeed", "however", "shall", "thus");
  private static final List<String> SECOND = List.of("really", "but", "gonna", "just");
  private static final List<PromptChannel> ALL = List.of(PromptChannel.values());

  /** Two pairs of siblings, (a1, a2) and (b1, b2): each pair likes other words, and every prompt asks for its own. */
  private static List<Document> families(int prompts) {
    List<Document> texts = new ArrayList<>();
    for (int prompt = 0; prompt < prompts; prompt++) {
      for (String label : List.of("a1", "a2", "b1", "b2")) {
        texts.add(text(label, prompt));
      }
    }
    return texts;
  }

  private static Document text(String label, int prompt) {
    Random random = new Random(label.hashCode() * 31L + prompt);
    boolean first = label.startsWith("a");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      String common = WORDS.get(random.nextInt(WORDS.size()));
      String own = (first ? FIRST : SECOND).get(random.nextInt(4));
      String asked = "topic" + (char) ('a' + prompt % 26);
      text.append(random.nextInt(3) == 0 ? own : random.nextInt(3) == 0 ? asked : common);
      text.append(random.nextInt(9) == 0 ? (first ? "; " : ". ") : " ");
    }
    return Document.of(label + "/" + prompt, label, text.toString()).withGroup("p" + prompt);
  }

  private static PromptTable table(List<Document> texts, String... guests) {
    return PromptTable.of(Corpus.copyOf(texts), List.of(guests));
  }

  private static PromptDistances distances(PromptTable table, List<PromptChannel> channels, Pairing pairing) {
    return PromptDistances.of(table, channels, pairing, 1, Workers.caller());
  }

  private static int[] once(int prompts) {
    int[] once = new int[prompts];
    Arrays.fill(once, 1);
    return once;
  }

  @ParameterizedTest
  @EnumSource(value = PromptChannel.class, names = "MARKDOWN", mode = EnumSource.Mode.EXCLUDE)
  void siblings_areNearest_byEveryChannel_byPromptsAndByProfiles(PromptChannel channel) {
    PromptTable table = table(families(40));
    for (Pairing pairing : List.of(Pairing.PROMPTS, Pairing.PROFILES)) {
      PromptDistances distances = distances(table, List.of(channel), pairing);
      for (int round = -1; round < 5; round++) {
        String name = channel + " " + pairing;
        LabelDistances own = round < 0 ? distances.all() : distances.resample(round);
        assertEquals(List.of("a1", "a2", "b1", "b2"), own.labels());
        assertTrue(own.between(0, 1) < own.between(0, 2) && own.between(0, 1) < own.between(0, 3), name);
        assertTrue(own.between(2, 3) < own.between(2, 0) && own.between(2, 3) < own.between(2, 1), name);
      }
    }
  }

  @Test
  void cosinesOfAPrompt_areThoseOfTheFormula() {
    List<Document> texts = families(2);
    texts.add(text("guest", 0));
    texts.add(text("guest", 1));
    PromptTable table = table(texts, "guest");
    double[][] vectors = {{1, 0, 2, 0.5}, {0, 1, 1, 3}, {2, 2, 0, 1}, {1, 1, 1, 1}, {0, 3, 1, 0}};
    double[][] products = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        products[i][j] = dot(vectors[i], vectors[j]);
      }
    }
    float[] cosines = new CenteredCosines(table, 0, products).all();
    int pair = 0;
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(seenFromTheOthers(vectors, i, j), cosines[pair++], 1e-6, i + " " + j);
      }
    }
  }

  /** The fifth is a guest, and no part of what is usual. */
  private static double seenFromTheOthers(double[][] vectors, int i, int j) {
    double[] mean = new double[4];
    int others = 0;
    for (int r = 0; r < 4; r++) {
      if (r != i && r != j) {
        others++;
        for (int f = 0; f < 4; f++) {
          mean[f] += vectors[r][f];
        }
      }
    }
    double[] a = new double[4];
    double[] b = new double[4];
    for (int f = 0; f < 4; f++) {
      a[f] = vectors[i][f] - mean[f] / others;
      b[f] = vectors[j][f] - mean[f] / others;
    }
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void resample_isAsIfItsPromptsHadBeenAskedSoOften() {
    List<Document> texts = families(3);
    List<Document> doubled = new ArrayList<>(texts);
    for (Document text : families(3)) {
      if (text.group().orElseThrow().equals("p1")) {
        doubled.add(Document.of(text.id() + "again", text.label().orElseThrow(), text.text()).withGroup("p9"));
      }
    }
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(500)).build();
    double[] twice = ProfileDistances.of(table(texts), spec, Workers.caller()).distances(new int[] {1, 2, 1});
    double[] asked = ProfileDistances.of(table(doubled), spec, Workers.caller()).distances(once(4));
    assertArrayEquals(asked, twice, 1e-5);
    // The weights of words differ where they are in other numbers of texts, but not what is summed.
    PairedDistances paired = PairedDistances.of(table(texts), spec, Workers.caller());
    double[] first = paired.distances(new int[] {1, 0, 0});
    double[] second = paired.distances(new int[] {0, 1, 0});
    double[] both = paired.distances(new int[] {1, 2, 0});
    for (int pair = 0; pair < both.length; pair++) {
      assertEquals((first[pair] + 2 * second[pair]) / 3, both[pair], 1e-6);
    }
  }

  @Test
  void alleles_followNeisFormula() {
    // The gene "the" has the alleles hill and mill, and "a" has none but "the".
    List<Document> texts = List.of(
        Document.of("1", "x", "the hill the hill the mill").withGroup("p"),
        Document.of("2", "x", "the mill the hill").withGroup("q"),
        Document.of("3", "y", "the mill the mill the hill").withGroup("p"),
        Document.of("4", "y", "the mill").withGroup("q"),
        Document.of("5", "z", "the hill the mill").withGroup("p"),
        Document.of("6", "z", "the hill the mill").withGroup("q"));
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(1)).build(); // "the"
    AlleleDistances alleles = AlleleDistances.of(table(texts), spec, Workers.caller());
    double[] distances = alleles.distances(new int[] {1, 1});
    double between = 3.0 / 5 * 1 / 4 + 2.0 / 5 * 3 / 4;
    double withinX = (5 * (9.0 / 25 + 4.0 / 25) - 1) / 4;
    double withinY = (4 * (1.0 / 16 + 9.0 / 16) - 1) / 3;
    assertEquals(Math.max(0, -Math.log(between / Math.sqrt(withinX * withinY))), distances[1], 1e-6);
    double xz = 3.0 / 5 / 2 + 2.0 / 5 / 2;
    double withinZ = (4 * (0.25 + 0.25) - 1) / 3;
    assertEquals(Math.max(0, -Math.log(xz / Math.sqrt(withinX * withinZ))), distances[2], 1e-6);
    // With q drawn twice and p not at all a draw of z is paired with itself four times: 16 pairs, 8 of them such.
    double[] resampled = alleles.distances(new int[] {0, 2});
    double selfFree = (16 * 0.5 - 8) / (16 - 8);
    assertEquals(0, selfFree);
    assertEquals(Math.log(1000), resampled[2], 1e-9); // nothing is known to be alike
  }

  @Test
  void pairsOfADrawWithItself_areCountedAlleleByAllele() {
    // Of the 72 alleles of "the" 64 are kept: hill, mill, and 62 of those that x has once each, all for the prompt q.
    StringBuilder rare = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      rare.append("the ").append((char) ('a' + i / 26)).append((char) ('a' + i % 26)).append("qq ");
    }
    List<Document> texts = new ArrayList<>();
    texts.add(Document.of("1", "x", "the hill ".repeat(4)).withGroup("p"));
    texts.add(Document.of("2", "x", rare.toString()).withGroup("q"));
    for (String label : List.of("y", "z")) {
      for (String prompt : List.of("p", "q")) {
        texts.add(Document.of(label + prompt, label, "the hill the mill the mill").withGroup(prompt));
      }
    }
    FeatureSpec spec = FeatureSpec.builder().features(MostFrequent.words(1)).build(); // "the"
    double[] distances = AlleleDistances.of(table(texts), spec, Workers.caller()).distances(new int[] {2, 1});
    // With p twice x has 78 draws, 8 of them hill, by 4 taken twice. What it draws once has no pair but with itself.
    double withinX = (8 * 8 - 4 * 4) / (78.0 * 78 - (4 * 4 + 70));
    double withinY = (3 * 3 + 6 * 6 - (3 * 4 + 3)) / (9.0 * 9 - (3 * 4 + 3));
    double between = 8.0 / 78 * 3 / 9;
    assertEquals(-Math.log(between / Math.sqrt(withinX * withinY)), distances[1], 1e-9);
  }

  @Test
  void sameSeedAndRound_drawTheSame_onAnyNumberOfThreads() {
    PromptTable table = table(families(10));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      PromptDistances one = PromptDistances.of(table, ALL, Pairing.AUTO, 5, Workers.caller());
      PromptDistances three = PromptDistances.of(table, ALL, Pairing.AUTO, 5, Workers.of(executor, 3));
      PromptDistances other = PromptDistances.of(table, ALL, Pairing.AUTO, 6, Workers.caller());
      assertEquals(one.resample(3).between(0, 1), three.resample(3).between(0, 1));
      assertEquals(one.all().between(0, 3), three.all().between(0, 3));
      assertNotEquals(one.resample(3).between(0, 1), one.resample(4).between(0, 1));
      assertNotEquals(one.resample(3).between(0, 1), other.resample(3).between(0, 1));
      assertEquals(one.all().between(0, 1), other.all().between(0, 1));
      assertThrows(IllegalArgumentException.class, () -> one.resample(-1));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void promptsOfOneLabel_areDrawnByThemselves() {
    List<Document> texts = families(6);
    for (int i = 0; i < 4; i++) {
      texts.add(Document.of("h" + i, "human", "people write of the old mill upon a hill, and it fell"));
    }
    PromptTable table = table(texts);
    for (int round = 0; round < 20; round++) {
      int[] drawn = table.draw(1, round);
      int human = table.labels().indexOf("human");
      int own = 0;
      int shared = 0;
      for (int prompt = 0; prompt < drawn.length; prompt++) {
        own += table.has(human, prompt) ? drawn[prompt] : 0;
        shared += table.has(human, prompt) ? 0 : drawn[prompt];
      }
      assertEquals(4, own);
      assertEquals(6, shared);
    }
  }

  @Test
  void pairing_isByPrompts_whereAllShareEnough_andByProfilesWhereNot() {
    List<Document> texts = families(6);
    assertEquals(Pairing.PROMPTS, distances(table(texts), ALL, Pairing.AUTO).pairing());
    for (int i = 0; i < 6; i++) {
      texts.add(Document.of("h" + i, "human", "people write of the old mill, it fell " + "and ".repeat(i + 1)));
    }
    PromptTable mixed = table(texts);
    PromptDistances distances = distances(mixed, ALL, Pairing.AUTO);
    assertEquals(Pairing.PROFILES, distances.pairing());
    assertEquals(5, distances.all().size());
    assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class,
        () -> distances(mixed, List.of(PromptChannel.WORDS), Pairing.PROMPTS)).getMessage())
        .contains("\"a1\" and \"human\" share no prompt"));
  }

  @Test
  void guest_changesNothingForResidents() {
    List<Document> texts = families(8);
    PromptDistances without = distances(table(texts), List.of(PromptChannel.WORDS), Pairing.PROMPTS);
    List<Document> more = new ArrayList<>(texts);
    for (int prompt = 0; prompt < 8; prompt++) {
      more.add(text("aguest", prompt));
    }
    PromptDistances with = distances(table(more, "aguest"), List.of(PromptChannel.WORDS), Pairing.PROMPTS);
    assertEquals(List.of("a1", "a2", "b1", "b2", "aguest"), with.labels());
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        assertEquals(without.all().between(i, j), with.all().between(i, j));
        assertEquals(without.resample(2).between(i, j), with.resample(2).between(i, j));
      }
    }
    assertTrue(with.all().between(4, 0) < with.all().between(4, 2)); // it writes as a1 does
  }

  @Test
  void identicalLabels_areAtNoDistance() {
    List<Document> texts = families(4);
    for (Document text : families(4)) {
      if (text.label().orElseThrow().equals("a1")) {
        texts.add(Document.of("copy" + text.id(), "copy", text.text()).withGroup(text.group().orElseThrow()));
      }
    }
    PromptTable table = table(texts);
    for (Pairing pairing : List.of(Pairing.PROMPTS, Pairing.PROFILES)) {
      LabelDistances all = distances(table, List.of(PromptChannel.WORDS), pairing).all();
      assertEquals(0, all.between(0, 4), 1e-6);
    }
  }

  @Test
  void tooLittle_isRefusedByName() {
    Document a = Document.of("1", "a", "x");
    Document b = Document.of("2", "b", "x");
    Map<List<Document>, String> refusals = Map.of(
        List.of(Document.of("1", "x")), "the text \"1\" has no label",
        List.of(a, b), "a tree needs three labels or more, not 2: [a, b]",
        List.of(a, b, Document.of("3", "c", "x")), "the label \"a\" has texts of one prompt only");
    refusals.forEach((texts, message) -> {
      String refusal =
          String.valueOf(assertThrows(IllegalArgumentException.class, () -> table(texts)).getMessage());
      assertTrue(refusal.startsWith(message), refusal);
    });
    assertThrows(IllegalArgumentException.class, () -> table(families(3), "nobody"));
    assertThrows(IllegalArgumentException.class, () -> distances(table(families(3)), List.of(), Pairing.AUTO));
    assertThrows(IllegalArgumentException.class, () -> distances(table(families(3)),
        List.of(PromptChannel.WORDS, PromptChannel.WORDS), Pairing.AUTO));
  }
}
