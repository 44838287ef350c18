package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Session.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same texts in any format give the same distances. */
class FormatsTest {
  private static final String ONE = "It was the rain, and it was the sea; the boats were in.";
  private static final String TWO = "The keeper said: \"It is late, and the lamp\nis out.\" Caf\u00E9.";

  @TempDir
  private Path folder;

  @Test
  void tables_areRead_withQuotedLineBreaksAndByteOrderMark_compressedToo() throws IOException {
    String csv = "\uFEFFtext,note,id\r\n\"" + ONE + "\",,one\r\n\r\n\"" + TWO.replace("\"", "\"\"") + "\",x,two";
    assertReadsAsTheTexts(write("a.csv", csv));
    assertReadsAsTheTexts(compressed("b.CSV.gz", csv.getBytes(StandardCharsets.UTF_8)));
    assertReadsAsTheTexts(Files.write(folder.resolve("wide.csv"), csv.getBytes(StandardCharsets.UTF_16LE)));
    String tsv = csv.replace(",,", "\t\t").replace(",x,", "\tx\t").replace("text,note,id", "text\tnote\tid");
    assertReadsAsTheTexts(write("c.tsv", tsv));
    assertReadsAsTheTexts(write("d.dat", tsv), "--format", "tsv");
    assertReadsAsTheTexts(write("e.csv", csv.replace("text,", "body,").replace(",id", ",\"the, id\"")),
        "--text-field", "body", "--id-field", "the, id");
  }

  @Test
  void part_takesTheAnswerTheReasoningOrTheProse() throws IOException {
    String code = "\n\n```\nmv a b\n```\n";
    Path given = write("given.csv", rows("<think>" + TWO + "</think>\n" + ONE + code, "<think>" + ONE + "</think>" + TWO));
    Path prose = write("prose.csv", rows(ONE, TWO));
    Path answers = write("answers.csv", rows(ONE + code, TWO));
    Path reasoning = write("reasoning.csv", rows(TWO, ONE));
    assertEquals(distances(prose).out(), distances(given, "--part", "prose").out());
    assertEquals(distances(answers).out(), distances(given, "--part", "answer").out());
    assertEquals(distances(reasoning).out(), distances(given, "--part", "reasoning").out());
    assertNotEquals(distances(answers).out(), distances(given).out());
  }

  private static String rows(String one, String two) {
    return "id,text\none,\"" + one.replace("\"", "\"\"") + "\"\ntwo,\"" + two.replace("\"", "\"\"") + "\"\n";
  }

  @Test
  void part_thatATextDoesNotHave_isRejectedByName() throws IOException {
    Path file = write("a.txt", ONE);
    Result result = distances(file, "--part", "reasoning");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("the text \"a\" has no reasoning"), result.err());
  }

  @Test
  void raggedRowsAndRowsWithoutId_areNamedWithTheirLine_andTheOthersRun() throws IOException {
    Path file = write("a.csv", "id,text\none,\"" + ONE + "\"\n\"x\n\",\"a\nb\",c\n\ny\n,no id\ntwo,\"the\nend\"\n");
    Result result = distances(file);
    assertEquals(1, result.status());
    assertEquals(3, result.err().lines().count(), result.err());
    assertTrue(result.err().contains("a.csv:3: the row has 3 cells, and the header has 2 cells"), result.err());
    assertTrue(result.err().contains("a.csv:7: the row has 1 cell, and the header has 2 cells"), result.err());
    assertTrue(result.err().contains("a.csv:8: the row has no \"id\""), result.err());
    assertEquals("id\tone\ttwo", result.outLines().get(0));
  }

  @Test
  void tableThatCannotBeTold_isUnreadable_andTheLineIsNamed() throws IOException {
    assertUnreadable(write("a.csv", "id,text\none,a b\ntwo,\"a\" b\nthree,a\n"), "a.csv: the quotes of the row at line 3");
    assertUnreadable(write("b.csv", "id,text\none,a b\ntwo,\"a b\nthree,a\n"), "b.csv: the quotes of the row at line 3");
    assertUnreadable(write("c.csv", ""), "c.csv: it is empty; the first line of a table names its columns");
    assertUnreadable(write("d.csv", "one,a b\n"), "d.csv: no column is named \"id\"");
    assertUnreadable(write("e.csv", "id,text,id\n"), "e.csv: two columns are named \"id\"");
    assertUnreadable(Files.write(folder.resolve("f.csv"), "id,text\none,a\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)),
        "f.csv: not UTF-8: byte 0xE9 at offset 13");
    byte[] whole = Files.readAllBytes(compressed("g.csv.gz", "id,text\none,a b\n".getBytes(StandardCharsets.UTF_8)));
    assertUnreadable(Files.write(folder.resolve("g.csv.gz"), Arrays.copyOf(whole, whole.length - 2)),
        "g.csv.gz: the compressed file is truncated");
  }

  @Test
  void trainingTable_needsAColumnOfLabels() throws IOException {
    Result result = Session.run("fit", "--train", write("a.csv", "id,text\none,a b\n"), "--model", folder.resolve("m"));
    assertEquals(2, result.status());
    assertTrue(result.err().contains("a.csv: no column is named \"label\""), result.err());
  }

  @Test
  void webPagesAndTei_areRead_inTheEncodingTheyNameAndCompressed() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("pages"));
    Files.write(texts.resolve("one.htm"), ("<html><head><title>no</title></head><body><nav>no</nav><p>" + ONE)
        .getBytes(StandardCharsets.UTF_8));
    String second = "<meta charset=\"iso-8859-1\"><body>" + TWO.replace("\n", "<br>").replace("\u00E9", "&eacute;");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(texts.resolve("two.html.gz")))) {
      out.write(second.getBytes(Charset.forName("windows-1252")));
    }
    Files.writeString(texts.resolve("three.txt"), "not a page");
    assertReadsAsTheTexts(texts, "--format", "html");

    Path tei = Files.createDirectory(folder.resolve("tei"));
    Files.write(tei.resolve("one.xml"), ("<?xml version='1.0' encoding='ISO-8859-1'?><TEI><teiHeader>no</teiHeader>"
        + "<text><body><p>" + ONE + "</p></body></text></TEI>").getBytes(StandardCharsets.ISO_8859_1));
    Files.write(tei.resolve("two.xml"), ("<?xml version='1.0' encoding='ISO-8859-1'?><TEI><text><body><p>"
        + TWO + "</p></body></text></TEI>").getBytes(StandardCharsets.ISO_8859_1));
    assertReadsAsTheTexts(tei, "--format", "tei");
  }

  @Test
  void declaredCharset_isThatOfTexts_butAByteOrderMarkDecides() throws IOException {
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.write(texts.resolve("one.txt"), ("\uFEFF" + ONE).getBytes(StandardCharsets.UTF_16BE));
    Files.write(texts.resolve("two.txt"), TWO.getBytes(StandardCharsets.ISO_8859_1));
    assertReadsAsTheTexts(texts, "--charset", "latin1");
    Result strict = distances(texts);
    assertEquals(2, strict.status());
    assertTrue(strict.err().contains("two.txt:2: not UTF-8: byte"), strict.err());
  }

  @Test
  void unknownEncodingOfAPage_isNamed() throws IOException {
    Result result = distances(write("a.html", "<meta charset='utf-9'>text"));
    assertEquals(2, result.status());
    assertTrue(result.err().contains("a.html: it is said to be in an encoding that is not known, \"utf-9\""), result.err());
  }

  @Test
  void formatThatIsSaid_goesBeforeTheName_andTheNameIsStillTheId() throws IOException {
    Path bare = write("essay", ONE);
    Path packed = compressed("note.v2.gz", ONE.getBytes(StandardCharsets.UTF_8));
    Result result = Session.run("distances", bare, packed, write("page.txt", "<p>text"), "--format", "html", "--measure",
        "manhattan", "--mfw", 100, "--tokenizer", "words-and-marks", "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals("id\tessay\tnote\tpage", result.outLines().get(0));
  }

  @Test
  void standardInput_isWhatFormatSays() {
    Result result = Session.runOn("id,text\na,the sea\nb,the sea the sea\n", "distances", "-", "--format", "csv",
        "--measure", "manhattan", "--mfw", 2, "--out", "-");
    assertEquals(0, result.status(), result.err());
    assertEquals("id\ta\tb", result.outLines().get(0));
  }

  @Test
  void folderOfTables_isRefused() {
    Result result = distances(folder, "--format", "csv");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("a folder is read as text, html or tei, not as csv"), result.err());
  }

  private void assertReadsAsTheTexts(Path input, Object... options) throws IOException {
    Path plain = folder.resolve("plain");
    if (!Files.exists(plain)) {
      Files.createDirectory(plain);
      Files.writeString(plain.resolve("one.txt"), ONE);
      Files.writeString(plain.resolve("two.txt"), TWO);
    }
    Result result = distances(input, options);
    assertEquals(distances(plain), result);
    assertEquals(0, result.status());
  }

  private void assertUnreadable(Path file, String why) {
    Result result = distances(file);
    assertEquals(2, result.status());
    assertTrue(result.err().contains(why), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }

  private static Result distances(Path input, Object... options) {
    Object[] args = Stream.concat(
        Stream.of("distances", input, "--measure", "manhattan", "--unit", "char", "--n", 1,
            "--tokenizer", "whitespace", "--mfw", 100, "--out", "-"),
        Stream.of(options)).toArray();
    return Session.run(args);
  }

  private Path write(String name, String content) {
    return Samples.write(folder.resolve(name), content);
  }

  private Path compressed(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
    return file;
  }
}
