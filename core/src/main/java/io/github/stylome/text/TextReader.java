package io.github.stylome.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Reads plain text files, strictly: bytes that are not UTF-8 are an error with their offset, never a replacement
 * character.
 */
public final class TextReader {
  private TextReader() {}

  /**
   * Returns the text of a UTF-8 file; a byte order mark at its start is left out.
   *
   * @throws MalformedTextException if the bytes are not well-formed UTF-8
   * @throws IOException if the file cannot be read
   */
  public static String read(Path file) throws IOException {
    return decode(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Returns the text of UTF-8 bytes; a byte order mark at their start is left out.
   *
   * @param source what the bytes came from, for the message of an error
   * @throws MalformedTextException if the bytes are not well-formed UTF-8
   */
  public static String decode(String source, byte[] utf8) throws MalformedTextException {
    CharsetDecoder decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedTextException(source, in.position(), utf8[in.position()]);
    }
    out.flip();
    if (out.hasRemaining() && out.get(0) == '\uFEFF') {
      out.get();
    }
    return out.toString();
  }

  /**
   * Reads every file of a folder whose name ends in {@code .txt} and begins with no dot, in the order of their names. The id of a document is
   * the name without the ending; its label is the part before the first underscore, as in {@code author_title.txt}, and
   * it has none where there is no underscore.
   *
   * @throws NotDirectoryException if the path is not a folder
   * @throws MalformedTextException if a file is not well-formed UTF-8
   * @throws IOException if the folder or a file cannot be read
   */
  public static Corpus readFolder(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path file : textFiles(folder)) {
      documents.add(readLabelled(file));
    }
    return Corpus.copyOf(documents);
  }

  /**
   * Returns the files of a folder whose names end in {@code .txt}, in either case, and begin with no dot, in the order of
   * their names.
   *
   * @throws NotDirectoryException if the path is not a folder
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> textFiles(Path folder) throws IOException {
    TreeSet<Path> files = new TreeSet<>(Comparator.comparing(Path::toString));
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = String.valueOf(path.getFileName());
        boolean hidden = name.startsWith("."); // among them what some systems add to every file
        if (!hidden && name.toLowerCase(Locale.ROOT).endsWith(".txt") && !Files.isDirectory(path)) {
          files.add(requireReadableName(path, name));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return List.copyOf(files);
  }

  /** Labels and ids are taken from names: two that the system cannot spell must not become one. */
  private static Path requireReadableName(Path path, String name) throws IOException {
    if (name.indexOf('\uFFFD') >= 0) {
      throw new IOException("the name of " + path + " cannot be read under this locale; with LC_ALL=C.UTF-8 it can");
    }
    return path;
  }

  /**
   * Reads a file named {@code label_title.txt} as a document with that label.
   *
   * @throws MalformedTextException if the file is not well-formed UTF-8
   * @throws IOException if the file cannot be read
   */
  public static Document readLabelled(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean text = name.toLowerCase(Locale.ROOT).endsWith(".txt");
    String id = text ? name.substring(0, name.length() - ".txt".length()) : name;
    Document document = Document.of(id, read(file));
    int underscore = id.indexOf('_');
    return underscore > 0 ? document.withLabel(id.substring(0, underscore)) : document;
  }

  /** Bytes that are not well-formed UTF-8. The message names the source, the offset and the byte. */
  public static final class MalformedTextException extends CharacterCodingException {
    private static final long serialVersionUID = 1;

    private final String source;
    private final long offset;
    private final int value;

    MalformedTextException(String source, long offset, byte value) {
      this.source = source;
      this.offset = offset;
      this.value = value & 0xFF;
    }

    /** Returns the offset of the first byte that is not well-formed, counted from 0. */
    public long offset() {
      return offset;
    }

    @Override
    public String getMessage() {
      return String.format(Locale.ROOT, "%s is not UTF-8: byte 0x%02X at offset %d", source, value, offset);
    }
  }
}
