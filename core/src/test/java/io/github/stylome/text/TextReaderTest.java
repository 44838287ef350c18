package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReaderTest {
  @TempDir
  Path folder;

  @Test
  void textFiles_endInTxtInEitherCase_andAreNotHidden() throws IOException {
    write("b_two.TXT", "b");
    write("a_one.txt", "a");
    write(".c_three.txt", "c");
    write("d_four.md", "d");
    Files.write(folder.resolve("e_five.txt.gz"), Gzip.of("e"));
    assertEquals(List.of("a_one", "b_two", "e_five"),
        TextReader.readFolder(folder).stream().map(Document::id).toList());
  }

  @Test
  void decode_leavesOutAByteOrderMarkAtTheStartOnly() throws IOException {
    assertEquals("a\uFEFFb", decode("\uFEFFa\uFEFFb"));
    assertEquals("\uFEFF", decode("\uFEFF\uFEFF"));
    assertEquals("", decode("\uFEFF"));
  }

  @Test
  void decode_ofWellFormedBytes_isTheirText() throws IOException {
    String text = "Caf\u00E9 \u4E2D \uD83D\uDE00\r\n\0";
    assertEquals(text, decode(text));
    assertEquals("", decode(""));
  }

  @Test
  @Tag("locale")
  void decode_ofMalformedBytes_namesSourceOffsetAndByte() {
    MalformedTextException e = assertThrows(
        MalformedTextException.class, () -> TextReader.decode("note.txt", bytes('a', 0xC3, 0xA9, 0xFF, 'b')));
    assertEquals(3, e.offset());
    assertEquals("note.txt is not UTF-8: byte 0xFF at offset 3", e.getMessage());
  }

  @Test
  void decode_ofWhatUtf8Forbids_isRefused() {
    assertMalformed(1, 'a', 0x80);
    assertMalformed(0, 0xC0, 0xAF); // an overlong slash
    assertMalformed(0, 0xE0, 0x80, 0xAF);
    assertMalformed(2, 'a', 'b', 0xED, 0xA0, 0x80); // a surrogate
    assertMalformed(0, 0xF4, 0x90, 0x80, 0x80); // beyond U+10FFFF
    assertMalformed(1, 'a', 0xE9, 'b'); // Latin-1
  }

  @Test
  void decode_ofACutSequenceAtTheEnd_isRefusedWhereItBegins() {
    assertMalformed(2, 'a', 'b', 0xE4);
    assertMalformed(2, 'a', 'b', 0xE4, 0xB8);
    assertMalformed(0, 0xF0, 0x9F, 0x98);
  }

  @Test
  void readFolder_takesTextFilesInOrderOfTheirNamesAndLabelsThem() throws IOException {
    write("bob_second.txt", "b2");
    write("ann_first_book.txt", "a1");
    write("Zoe_x.txt", "z");
    write("nobody.txt", "n");
    write("_hidden.txt", "h");
    write("notes.md", "not read");
    Files.createDirectory(folder.resolve("folder.txt"));

    Corpus corpus = TextReader.readFolder(folder);

    assertEquals(
        List.of("Zoe_x", "_hidden", "ann_first_book", "bob_second", "nobody"),
        corpus.stream().map(Document::id).toList());
    assertEquals(
        List.of(Optional.of("Zoe"), Optional.empty(), Optional.of("ann"), Optional.of("bob"), Optional.empty()),
        corpus.stream().map(Document::label).toList());
    assertEquals("a1", corpus.documents().get(2).text());
  }

  @Test
  void readFolder_ofAMalformedFile_namesIt() throws IOException {
    write("ann_good.txt", "good");
    Files.write(folder.resolve("bob_bad.txt"), bytes('x', 0xFE));
    MalformedTextException e = assertThrows(MalformedTextException.class, () -> TextReader.readFolder(folder));
    assertTrue(e.getMessage().contains("bob_bad.txt"), e.getMessage());
  }

  @Test
  void readFolder_ofAFileOrOfNothing_isRefused() throws IOException {
    write("ann.txt", "text");
    assertThrows(NotDirectoryException.class, () -> TextReader.readFolder(folder.resolve("ann.txt")));
    assertThrows(NoSuchFileException.class, () -> TextReader.readFolder(folder.resolve("missing")));
    assertThrows(NoSuchFileException.class, () -> TextReader.read(folder.resolve("missing.txt")));
  }

  private static String decode(String text) throws IOException {
    return TextReader.decode("test", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertMalformed(long offset, int... bytes) {
    assertEquals(offset,
        assertThrows(MalformedTextException.class, () -> TextReader.decode("test", bytes(bytes))).offset());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
