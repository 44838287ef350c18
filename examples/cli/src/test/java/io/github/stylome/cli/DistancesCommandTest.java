package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import io.github.stylome.distance.DistanceMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("locale")
class DistancesCommandTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("x_one.txt"), "a b a b"); // a 50 %, b 50 %
    Samples.write(texts.resolve("y_two.txt"), "a a a b"); // a 75 %, b 25 %
    Samples.write(texts.resolve("z_three.txt"), "b c b c"); // b 50 %, c 50 %
  }

  @Test
  void manhattan_isWhatTheHandComputes() {
    Result result = Session.run("distances", texts, "--measure", "manhattan", "--mfw", 3, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals(List.of(
        "id\tx_one\ty_two\tz_three",
        "x_one\t0.0\t50.0\t100.0",
        "y_two\t50.0\t0.0\t150.0",
        "z_three\t100.0\t150.0\t0.0"), result.outLines());
  }

  @Test
  void burrowsDelta_isWhatTheHandComputes() {
    // a: 1/2, 3/4, 0 with mean 5/12, so a variance of (1² + 4² + 5²) / 12² / 2. b: 1/2, 1/4, 1/2 with mean 1.25/3.
    double deviationA = Math.sqrt(42.0 / 288);
    double deviationB = Math.sqrt((2 * Math.pow(0.5 - 1.25 / 3, 2) + Math.pow(0.25 - 1.25 / 3, 2)) / 2);
    Result result = Session.run("distances", texts, "--measure", "burrows-delta", "--mfw", 2, "--out", "-");
    double[][] expected = {
      {0, (0.25 / deviationA + 0.25 / deviationB) / 2, 0.5 / deviationA / 2},
      {(0.25 / deviationA + 0.25 / deviationB) / 2, 0, (0.75 / deviationA + 0.25 / deviationB) / 2},
      {0.5 / deviationA / 2, (0.75 / deviationA + 0.25 / deviationB) / 2, 0}
    };
    for (int i = 0; i < 3; i++) {
      String[] cells = result.outLines().get(i + 1).split("\t", -1);
      for (int j = 0; j < 3; j++) {
        assertEquals(expected[i][j], Double.parseDouble(cells[j + 1]), 1e-12);
      }
    }
  }

  @Test
  void normalizerAndTokenizer_areThoseNamed_layoutIncluded() throws IOException {
    Path marked = Files.createDirectory(folder.resolve("marked"));
    Samples.write(marked.resolve("x_one.txt"), "# A\n\n- b c\n- d\n");
    Samples.write(marked.resolve("y_two.txt"), "# a\n\n- B C\n- D\n");
    assertEquals("x_one\t0.0\t0.0", distance(marked, "--tokenizer", "markdown"));
    assertEquals("x_one\t0.0\t0.0", distance(marked));
    assertEquals("x_one\t0.0\t200.0", distance(marked, "--normalizer", "none"));
    assertEquals("x_one\t0.0\t0.0", distance(marked, "--normalizer", "lower-case"));
    Result unknown = Session.run(
        "distances", marked, "--measure", "manhattan", "--mfw", 9, "--out", "-", "--normalizer", "nfc,upper");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("unknown normalisation rule \"upper\""), unknown.err());
  }

  private static String distance(Path texts, Object... options) {
    Result result = Session.run(Stream.concat(
        Stream.of("distances", texts, "--measure", "manhattan", "--mfw", 9, "--out", "-"), Stream.of(options)).toArray());
    assertEquals(0, result.status(), result.err());
    return result.outLines().get(1);
  }

  @Test
  void characterPairs_areCounted() {
    // "a b a b" has a␣ ␣b b␣ ␣a a␣ ␣b, "a a a b" has a␣ ␣a a␣ ␣a a␣ ␣b, both six pairs.
    Result result = Session.run(
        "distances", texts, "--measure", "manhattan", "--unit", "char", "--n", 2, "--mfw", 100, "--out", "-");
    assertEquals(0, result.status(), result.err());
    double distance = Double.parseDouble(result.outLines().get(1).split("\t", -1)[2]);
    assertEquals(100.0 / 6 * (1 + 1 + 1 + 1), distance, 1e-9);
  }

  @Test
  void threads_changeNoByte_andOutputIsAFileAsWell() throws IOException {
    Path out = folder.resolve("out.tsv");
    Result one = Session.run(
        "distances", texts, "--measure", "cosine-delta", "--mfw", 3, "--out", "-", "--threads", 1);
    Result two = Session.run(
        "distances", texts, "--measure", "cosine-delta", "--mfw", 3, "--out", out, "--threads", 2);
    assertEquals(new Result(0, "", ""), two);
    assertEquals(one.out(), Files.readString(out));
  }

  @Test
  void culling_leavesOutWhatFewTextsHave() {
    Result result = Session.run(
        "distances", texts, "--measure", "manhattan", "--mfw", 3, "--culling", 1, "--out", "-"); // b alone is in all
    assertEquals("x_one\t0.0\t25.0\t0.0", result.outLines().get(1));
  }

  @Test
  void severalMeasures_standOneBelowTheOther_byTheirNames() {
    Result result = Session.run(
        "distances", texts, "--measure", "manhattan,bray-curtis,jaccard", "--mfw", 3, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals(List.of(
        "measure\tid\tx_one\ty_two\tz_three",
        "manhattan\tx_one\t0.0\t50.0\t100.0",
        "manhattan\ty_two\t50.0\t0.0\t150.0",
        "manhattan\tz_three\t100.0\t150.0\t0.0",
        "bray-curtis\tx_one\t0.0\t0.25\t0.5",
        "bray-curtis\ty_two\t0.25\t0.0\t0.75",
        "bray-curtis\tz_three\t0.5\t0.75\t0.0"), result.outLines().subList(0, 7));
    assertEquals(10, result.outLines().size());
    assertTrue(result.outLines().get(7).startsWith("jaccard\tx_one\t0.0\t0.0\t0.66666666666666"), result.out());
  }

  @Test
  void everyMeasure_canBeAskedFor_alsoTheFittedOnes() {
    List<String> names = DistanceMeasure.all().stream().map(DistanceMeasure::label).toList();
    Result result = Session.run("distances", texts, "--measure", String.join(",", names), "--mfw", 3, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals(1 + 3 * names.size(), result.outLines().size());
    for (int i = 0; i < names.size(); i++) {
      assertTrue(result.outLines().get(1 + 3 * i).startsWith(names.get(i) + "\tx_one\t"), result.out());
    }
  }

  @Test
  void binaryWeighting_comparesPresence() {
    Result result = Session.run(
        "distances", texts, "--measure", "manhattan", "--weighting", "binary", "--mfw", 3, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals("x_one\t0.0\t0.0\t2.0", result.outLines().get(1)); // a and b, and b and c
  }

  @Test
  void weighting_ofAMeasureWithItsOwn_isRefused() {
    for (String wrong : List.of("burrows-delta log", "canberra z-score", "cosine tfidf", "entropy binary",
        "compression log")) {
      Result result = Session.run("distances", texts, "--measure", wrong.split(" ", -1)[0], "--weighting",
          wrong.split(" ", -1)[1], "--mfw", 3, "--out", "-");
      assertEquals(2, result.status(), wrong);
      assertEquals("", result.out());
    }
  }

  @Test
  void frequencyTable_isWrittenAndReadBack_withTheSameDistances() throws IOException {
    Path table = folder.resolve("table.txt");
    Path words = folder.resolve("words.txt");
    Result written = Session.run("distances", texts, "--measure", "eder-delta", "--mfw", 3, "--out", "-",
        "--write-frequencies", table, "--write-wordlist", words);
    assertEquals(0, written.status(), written.err());
    assertEquals(List.of("a", "b", "c"), Files.readAllLines(words));
    Result read = Session.run("distances", "--frequencies", table, "--measure", "eder-delta", "--mfw", 3, "--out", "-");
    assertEquals(0, read.status(), read.err());
    for (int i = 1; i < 4; i++) {
      String[] expected = written.outLines().get(i).split("\t", -1);
      String[] cells = read.outLines().get(i).split("\t", -1);
      assertEquals(expected[0], cells[0]);
      for (int j = 1; j < 4; j++) {
        assertEquals(Double.parseDouble(expected[j]), Double.parseDouble(cells[j]), 1e-12);
      }
    }
    Files.writeString(words, "# chosen\nc\na\n");
    assertEquals("x_one\t0.0\t25.0\t100.0", Session.run("distances", texts, "--measure", "manhattan", "--mfw", 3,
        "--wordlist", words, "--out", "-").outLines().get(1));
  }

  @Test
  void compression_comparesTheTextsThemselves() {
    Samples.write(texts.resolve("x_one.txt"), Samples.text("ann", 1, 400));
    Samples.write(texts.resolve("y_two.txt"), Samples.text("ann", 2, 400));
    Samples.write(texts.resolve("z_three.txt"), Samples.text("cid", 3, 400));
    Result result = Session.run("distances", texts, "--measure", "compression", "--out", "-");
    assertEquals(0, result.status(), result.err());
    String[] first = result.outLines().get(1).split("\t", -1);
    assertEquals(4, first.length);
    assertEquals(0, Double.parseDouble(first[1]));
    assertTrue(Double.parseDouble(first[2]) < Double.parseDouble(first[3]), result.out());
  }

  @Test
  void compression_needsNoCommonWord() {
    Samples.write(texts.resolve("z_three.txt"), "quite other");
    Result alone = Session.run("distances", texts, "--measure", "compression", "--out", "-");
    assertEquals(0, alone.status(), alone.err());
    Result beside = Session.run("distances", texts, "--measure", "manhattan,compression", "--mfw", 9, "--out", "-");
    assertEquals(0, beside.status(), beside.err());
    assertEquals("compression\t" + alone.outLines().get(1), beside.outLines().get(4));
  }

  @Test
  void measuresThatMakeNoSense_areRefused() {
    for (List<Object> args : List.<List<Object>>of(
        List.of("--measure", "cosine,cosine", "--mfw", 3), List.of("--measure", "cosine"),
        List.of("--measure", "cosine,compression"), List.of("--measure", "", "--mfw", 3),
        List.of("--measure", "compression", "--mfw", 0), List.of("--measure", "compression", "--write-wordlist", "w"))) {
      List<Object> all = new ArrayList<>(List.of("distances", texts, "--out", "-"));
      all.addAll(args);
      Result result = Session.run(all.toArray());
      assertEquals(2, result.status(), all + result.out());
      assertEquals("", result.out());
    }
    Result table = Session.run(
        "distances", "--frequencies", "table.txt", "--measure", "compression", "--mfw", 3, "--out", "-");
    assertTrue(table.err().contains("compares texts"), table.err());
  }

  @Test
  void channels_areWeighed() {
    double words = distanceOfTheFirstTwo("--channel", "word:1:3");
    double pairs = distanceOfTheFirstTwo("--channel", "char:2:100");
    assertEquals(50, words, 1e-12);
    assertEquals(100.0 / 6 * 4, pairs, 1e-9);
    assertEquals((words + pairs) / 2, distanceOfTheFirstTwo("--channel", "word:1:3", "--channel", "char:2:100"), 1e-9);
    assertEquals((3 * words + pairs) / 4,
        distanceOfTheFirstTwo("--channel", "word:1:3:1.5", "--channel", "CHAR:2:100:0.5"), 1e-9);
  }

  private double distanceOfTheFirstTwo(Object... options) {
    Result result = Session.run(Stream.concat(
        Stream.of("distances", texts, "--measure", "manhattan", "--out", "-"), Stream.of(options)).toArray());
    assertEquals(0, result.status(), result.err());
    return Double.parseDouble(result.outLines().get(1).split("\t", -1)[2]);
  }

  @Test
  void channelsThatMakeNoSense_areRefused() {
    for (String wrong : List.of("word", "word:1", "word:1:x", "syllable:1:9", "word:1:9:0", "word:1:9:NaN",
        "word:1:9:1:1", "word:0:9", "word:1:0", "", "word:1:9 --mfw 3", "word:1:9 --unit char", "word:1:9 --n 1",
        "word:1:9 --wordlist x.txt", "word:1:9 --write-wordlist x.txt")) {
      List<Object> args = new ArrayList<>(List.of("distances", texts, "--measure", "cosine", "--out", "-"));
      args.add("--channel");
      args.addAll(List.of(wrong.split(" ", -1)));
      Result result = Session.run(args.toArray());
      assertEquals(2, result.status(), wrong + result.out());
      assertEquals("", result.out());
    }
    assertEquals(2, Session.run(
        "distances", texts, "--measure", "compression", "--channel", "word:1:9", "--out", "-").status());
  }

  @Test
  void unknownMeasure_isRefused_andTheKnownOnesAreNamed() {
    Result result = Session.run("distances", texts, "--measure", "delta", "--mfw", 3, "--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("\"delta\"") && result.err().contains("burrows-delta"), result.err());
  }

  @Test
  void wrongNumbersAndNames_areRefused() {
    for (List<Object> args : List.<List<Object>>of(
        List.of("--mfw", 0), List.of("--mfw", 3, "--n", 0), List.of("--mfw", 3, "--n", 33), List.of("--mfw", "x"),
        List.of("--mfw", 3, "--culling", 2), List.of("--mfw", 3, "--culling", "NaN"),
        List.of("--mfw", 3, "--tokenizer", "x"), List.of("--mfw", 3, "--unit", "x"))) {
      List<Object> all = new ArrayList<>(List.of("distances", texts, "--measure", "cosine", "--out", "-"));
      all.addAll(args);
      Result result = Session.run(all.toArray());
      assertEquals(2, result.status(), all.toString());
      assertEquals("", result.out());
    }
  }

  @Test
  void idThatATableCannotHold_isNamed() {
    Path rows = Samples.write(folder.resolve("rows.jsonl"), List.of(
        "{\"id\": \"a\\tb\", \"text\": \"a b\"}", "{\"id\": \"\\ud800\", \"text\": \"a b\"}",
        "{\"id\": \"one\", \"text\": \"a b b\"}", "{\"id\": \"two\", \"text\": \"a b\"}",
        "{\"id\": 3, \"text\": \" \"}"));
    Result result = Session.run("distances", rows, "--measure", "manhattan", "--mfw", 3, "--out", "-");
    assertEquals(1, result.status());
    assertTrue(result.err().contains("rows.jsonl:1: a table cannot hold the id \"a⇥b\""), result.err());
    assertTrue(result.err().contains("rows.jsonl:2: a table cannot hold the id \"\\uD800\""), result.err());
    assertTrue(result.err().contains("rows.jsonl:5: there is nothing to measure in the text \"3\""), result.err());
    assertEquals("id\tone\ttwo", result.outLines().get(0));
  }

  @Test
  void oneText_hasNoDistances() {
    Path text = Samples.write(folder.resolve("one.txt"), "a b");
    Result result = Session.run("distances", text, "--measure", "manhattan", "--mfw", 3, "--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("two texts or more"), result.err());
  }
}
