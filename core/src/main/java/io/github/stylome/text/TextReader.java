package io.github.stylome.text;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Reads plain text files, strictly: bytes that are not well-formed are an error with their offset, never a replacement
 * character. A file is UTF-8, or what its byte order mark says, and is unpacked if its name ends in {@code .gz}. For
 * other encodings, and for lenient reading, there is {@link TextDecoder}; for texts larger than the memory,
 * {@link TextChunks}.
 */
public final class TextReader {
  private static final List<String> TEXT = List.of(".txt");

  private TextReader() {}

  /**
   * Returns the text of a file; a byte order mark at its start is left out.
   *
   * @throws MalformedTextException if the bytes are not well-formed
   * @throws GzipFormatException if it is a truncated or damaged {@code .gz} file
   * @throws IOException if the file cannot be read
   */
  public static String read(Path file) throws IOException {
    return TextDecoder.strict().read(file).text();
  }

  /**
   * Returns the text of bytes in UTF-8, or what their byte order mark says; that mark is left out.
   *
   * @param source what the bytes came from, for the message of an error
   * @throws MalformedTextException if the bytes are not well-formed
   */
  public static String decode(String source, byte[] bytes) throws MalformedTextException {
    return TextDecoder.strict().decode(source, bytes).text();
  }

  /**
   * Reads every file of a folder whose name ends in {@code .txt} or {@code .txt.gz} and begins with no dot, in the order
   * of their names. The id of a document is the name without the ending; its label is the part before the first
   * underscore, as in {@code author_title.txt}, and it has none where there is no underscore.
   *
   * @throws NotDirectoryException if the path is not a folder
   * @throws MalformedTextException if a file is not well-formed
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
   * Returns the files of a folder whose names end in {@code .txt} or {@code .txt.gz}, as {@link #files} does.
   *
   * @throws NotDirectoryException if the path is not a folder
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> textFiles(Path folder) throws IOException {
    return files(folder, TEXT);
  }

  /**
   * Returns the files of a folder whose names have one of these endings, or one and {@code .gz}, in either case, and
   * begin with no dot, in the order of their names.
   *
   * @param endings in lower case, as {@code .txt}
   * @throws NotDirectoryException if the path is not a folder
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> files(Path folder, Collection<String> endings) throws IOException {
    TreeSet<Path> files = new TreeSet<>(Comparator.comparing(Path::toString));
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = String.valueOf(path.getFileName());
        boolean hidden = name.startsWith("."); // among them what some systems add to every file
        if (!hidden && withoutEnding(name, endings).isPresent() && !Files.isDirectory(path)) {
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
   * Reads a file named {@code label_title.txt}, or that with {@code .gz}, as a document with that label.
   *
   * @throws MalformedTextException if the file is not well-formed
   * @throws IOException if the file cannot be read
   */
  public static Document readLabelled(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String id = withoutEnding(name, TEXT).orElse(name);
    Document document = Document.of(id, read(file));
    int underscore = id.indexOf('_');
    return underscore > 0 ? document.withLabel(id.substring(0, underscore)) : document;
  }

  /** Returns the name without its ending and {@code .gz}, empty if it has none of these endings. */
  private static Optional<String> withoutEnding(String name, Collection<String> endings) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .flatMap(ending -> Stream.of(ending, ending + ".gz"))
        .filter(lower::endsWith)
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .findFirst();
  }
}
