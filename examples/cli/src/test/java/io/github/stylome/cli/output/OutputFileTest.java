package io.github.stylome.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path folder;

  private OutputFile open(Path target) throws IOException {
    return OutputFile.open(target.toString(), List.of(), OutputStream.nullOutputStream());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void untilItIsCommitted_theOldFileIsThere() throws IOException {
    Path target = Files.writeString(folder.resolve("out"), "old");
    try (OutputFile out = open(target)) {
      out.write(NEW);
      assertEquals("old", Files.readString(target));
      out.commit();
    }
    assertEquals("new", Files.readString(target));
    assertEquals(List.of(target), files());
  }

  @Test
  void unlessItIsCommitted_nothingHasHappened() throws IOException {
    Path target = folder.resolve("out");
    try (OutputFile out = open(target)) {
      out.write(NEW);
    }
    assertEquals(List.of(), files());
  }

  @Test
  void link_staysALink() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    try (OutputFile out = open(link)) {
      out.write(NEW);
      out.commit();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(target));
  }

  @Test
  void device_isWrittenAndNeverReplaced() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device) && !Files.isRegularFile(device), "there is no /dev/null here");
    try (OutputFile out = open(device)) {
      out.write(NEW);
      out.commit();
    }
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void hyphen_isStandardOutput() throws IOException {
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    try (OutputFile out = OutputFile.open("-", List.of(), standard)) {
      out.write(NEW);
      out.commit();
    }
    assertEquals("new", standard.toString(StandardCharsets.UTF_8));
  }

  @Test
  void missingFolderFolderAndInput_areRefusedAtOnce() throws IOException {
    assertThrows(UnwritableOutputException.class, () -> open(folder.resolve("no").resolve("out")));
    assertThrows(UnwritableOutputException.class, () -> open(folder));
    Path input = Files.writeString(folder.resolve("input"), "text");
    assertThrows(UnwritableOutputException.class, () -> OutputFile.open(
        folder.resolve(".").resolve("input").toString(), List.of(input), OutputStream.nullOutputStream()));
    assertEquals("text", Files.readString(input));
  }
}
