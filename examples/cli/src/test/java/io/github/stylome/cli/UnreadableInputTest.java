package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read at all ends the command with status 2, and says why. */
class UnreadableInputTest {
  @TempDir
  private Path folder;

  @Test
  void missingFile() {
    assertUnreadable(folder.resolve("none.jsonl"), "none.jsonl: there is no such file");
  }

  @Test
  void folderWithoutTexts() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Samples.write(empty.resolve("notes.md"), "text");
    assertUnreadable(empty, "empty: there is no .txt file in this folder");
  }

  @Test
  void fileOfAnotherKind() {
    assertUnreadable(Samples.write(folder.resolve("essay.pdf"), "text"), "essay.pdf: what this is cannot be told");
  }

  @Test
  void truncatedCompressedFile() throws IOException {
    Path file = Samples.writeCompressed(folder.resolve("cut.jsonl.gz"), Samples.rows(0, 50));
    byte[] bytes = Files.readAllBytes(file);
    for (int length : new int[] {0, 1, 5, 15, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      // What is too short to have a header may be anything.
      assertUnreadable(file, "cut.jsonl.gz: the compressed file is " + (length < 10 ? "" : "truncated"));
    }
  }

  @Test
  void damagedCompressedFile() throws IOException {
    Path file = Samples.writeCompressed(folder.resolve("bad.jsonl.gz"), Samples.rows(0, 50));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);
    assertUnreadable(file, "bad.jsonl.gz: the compressed file is");
    Samples.write(file, Samples.rows(0, 5));
    assertUnreadable(file, "bad.jsonl.gz: the compressed file is damaged or not gzip");
  }

  @Test
  void standardInputTwice() {
    Result result = Session.runOn("{}", "distances", "-", "-", "--measure", "cosine", "--mfw", 5, "--out", "-");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("standard input can be read once"), result.err());
  }

  private void assertUnreadable(Path input, String why) {
    Path out = folder.resolve("out");
    Result result = Session.run("distances", input, "--measure", "cosine", "--mfw", 5, "--out", out);
    assertEquals(2, result.status(), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
    assertFalse(Files.exists(out));
    Result fit = Session.run("fit", "--train", input, "--model", out);
    assertEquals(2, fit.status(), fit.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void damageBehindACompressedMember_losesNothingUnseen() throws IOException {
    Path whole = Samples.writeCompressed(folder.resolve("whole.jsonl.gz"), Samples.rows(0, 5));
    byte[] first = Files.readAllBytes(whole);
    byte[] second = Files.readAllBytes(Samples.writeCompressed(folder.resolve("more.jsonl.gz"), Samples.rows(5, 5)));
    second[0] ^= 1;
    for (byte[] tail : List.of(second, Arrays.copyOf(second, 5), new byte[] {1, 2, 3})) {
      byte[] both = Arrays.copyOf(first, first.length + tail.length);
      System.arraycopy(tail, 0, both, first.length, tail.length);
      Path file = Files.write(folder.resolve("both.jsonl.gz"), both);
      assertUnreadable(file, "both.jsonl.gz: the compressed file is ");
    }
  }

  @Test
  void inputWithoutOneReadableText_isStatus2_whateverItIsAndWhateverIsAskedOfIt() throws IOException {
    Path train = Samples.write(folder.resolve("train.jsonl"), Samples.rows(0, 4));
    byte[] malformed = {'a', (byte) 0xFF};
    List<Path> inputs = List.of(
        Samples.write(folder.resolve("empty.jsonl"), ""),
        Samples.write(folder.resolve("bad.jsonl"), "{\n[]\n"),
        Samples.write(folder.resolve("header.csv"), "id,label,text\n"),
        Samples.write(folder.resolve("ragged.tsv"), "id\tlabel\ttext\na\tb\n"),
        Samples.write(folder.resolve("none.xml"), "<TEI><teiHeader/></TEI>"),
        Files.write(folder.resolve("bad.txt"), malformed),
        Files.write(folder.resolve("bad.html"), malformed));
    Path out = folder.resolve("out");
    for (Path input : inputs) {
      for (List<Object> command : List.<List<Object>>of(
          List.of("attribute", "--train", train, "--test", input, "--out", out),
          List.of("fit", "--train", input, "--model", out),
          List.of("distances", input, "--measure", "cosine", "--mfw", 5, "--out", out),
          List.of("identify", input, "--out", out),
          List.of("identify", "--each", "--json", input, "--out", out))) {
        Result result = Session.run(command.toArray());
        assertEquals(2, result.status(), command + " " + result.err());
        assertTrue(result.err().contains("there is no text to "), command + " " + result.err());
        assertFalse(Files.exists(out), command.toString());
      }
    }
  }
}
