package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
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
class TableOptionsTest {
  @TempDir
  private Path folder;

  private Path texts;

  @BeforeEach
  void writeTexts() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Samples.write(texts.resolve("x_one.txt"), "you cat cat sea");
    Samples.write(texts.resolve("y_two.txt"), "you you cat sea");
    Samples.write(texts.resolve("z_three.txt"), "cat sea sea you");
  }

  @Test
  void frequenciesThatWereWritten_giveTheSameAnswer() throws IOException {
    Path table = folder.resolve("table_with_frequencies.txt");
    Path words = folder.resolve("wordlist.txt");
    Result first = Session.run("cluster", texts, "--mfw", 3, "--measure", "manhattan", "--as", "csv", "--out", "-",
        "--write-frequencies", table, "--write-wordlist", words);
    assertEquals(0, first.status(), first.err());
    assertEquals("\"x_one\" \"y_two\" \"z_three\"\n\"cat\" 50 25 25\n\"sea\" 25 25 50\n\"you\" 25 50 25\n",
        Files.readString(table));
    assertEquals("cat\nsea\nyou\n", Files.readString(words));
    Result second = Session.run(
        "cluster", "--frequencies", table, "--mfw", 3, "--measure", "manhattan", "--as", "csv", "--out", "-");
    assertEquals(first, second);
    Result scatter = Session.run("scatter", "--frequencies", table, "--mfw", 3, "--by", "covariance", "--out", "-");
    assertTrue(scatter.outLines().get(1).startsWith("x_one,x,"), scatter.out());
  }

  @Test
  void listsChooseAndRemove_beforeTheFirstAreTaken() throws IOException {
    Path list = Samples.write(folder.resolve("list.txt"), "# mine\nyou\nabsent\n\nsea\ncat\n");
    assertEquals("you\nsea\n", wordsBy("--wordlist", list, "--mfw", 2));
    assertEquals("cat\nsea\n", wordsBy("--without-pronouns", "en", "--mfw", 2));
    assertEquals("sea\n", wordsBy("--without", Samples.write(folder.resolve("not.txt"), "cat\n"), "--mfw", 1));
  }

  private String wordsBy(Object... options) throws IOException {
    Path words = folder.resolve("words.txt");
    Object[] args = Stream.concat(
        Stream.of("network", texts, "--measure", "manhattan", "--out", "-", "--write-wordlist", words),
        Stream.of(options)).toArray();
    Result result = Session.run(args);
    assertEquals(0, result.status(), result.err());
    return Files.readString(words);
  }

  @Test
  void wrongTablesAndLists_areNamed_andNothingIsWritten() throws IOException {
    Path bad = Samples.write(folder.resolve("bad.txt"), "\"a\" \"b\"\n\"x\" 1 NA\n");
    Path empty = Samples.write(folder.resolve("empty.txt"), "# nothing\n");
    Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Path out = folder.resolve("out.csv");
    for (List<Object> options : List.<List<Object>>of(
        List.of("--frequencies", bad), List.of("--frequencies", binary), List.of("--frequencies", folder.resolve("no")),
        List.of(texts, "--frequencies", bad), List.of(), List.of(texts, "--wordlist", empty),
        List.of(texts, "--without-pronouns", "xx"), List.of(texts, "--write-wordlist", out),
        List.of(texts, "--wordlist", Samples.write(folder.resolve("other.txt"), "other\n")))) {
      List<Object> args = new ArrayList<>(
          List.of("network", "--mfw", 2, "--measure", "manhattan", "--out", out));
      args.addAll(options);
      Result result = Session.run(args.toArray());
      assertEquals(2, result.status(), options.toString());
      assertFalse(result.err().contains("bug"), result.err());
      assertFalse(Files.exists(out), options.toString());
    }
    Result named = Session.run("network", "--frequencies", bad, "--mfw", 2, "--out", "-");
    assertTrue(named.err().contains("line 2 stands NA"), named.err());
  }
}
