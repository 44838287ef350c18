package io.github.stylome.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The texts by which the text engine is compared with others: one long string, joined from all files of a corpus in the
 * folder that {@code -Dstylome.shared} names. {@value #MADE_UP} stands for {@link Prose}, which is there everywhere.
 *
 * @param name as {@link #of} takes it
 * @param string the text
 * @param megabytes its size in UTF-8, in millions of bytes
 */
public record RealText(String name, String string, double megabytes) {
  /** The name of the text that needs no folder. */
  public static final String MADE_UP = "made-up";
  /** A made-up text has fewer characters to the word than this, spaces included. */
  private static final int WORD = 5;
  private static final JsonFactory JSON = new JsonFactory();

  /** Where each text is, and which of the files there are read: of the answers, every fifth model's. */
  private enum Source {
    NOVELS("british-fiction", "", ".txt", 1),
    ANSWERS("alpaca-eval", "", ".jsonl.gz", 5),
    ARABIC("arabic", "", ".txt", 1),
    CHINESE("speechmap", "zh_china_", ".jsonl.gz", 1);

    private final String folder;
    private final String prefix;
    private final String suffix;
    private final int step;

    Source(String folder, String prefix, String suffix, int step) {
      this.folder = folder;
      this.prefix = prefix;
      this.suffix = suffix;
      this.step = step;
    }

    Path path() {
      return Path.of(System.getProperty("stylome.shared", "../shared"), "corpora", folder);
    }

    List<Path> files() throws IOException {
      try (Stream<Path> files = Files.list(path())) {
        List<Path> all = files.filter(this::isRead).sorted().toList();
        return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
      }
    }

    private boolean isRead(Path file) {
      String name = String.valueOf(file.getFileName());
      return name.startsWith(prefix) && name.endsWith(suffix);
    }
  }

  /**
   * Returns a text by its name: {@code novels} (26 British novels), {@code answers} (of language models), {@code
   * arabic} (62 works), {@code chinese} (answers in Chinese of language models) or {@value #MADE_UP}.
   *
   * @param megabytes the most that is taken, about: of every file the same share of its characters from the beginning
   * @throws IllegalStateException if the folder is not there
   */
  public static RealText of(String name, int megabytes) {
    if (name.equals(MADE_UP)) {
      return of(name, Prose.by(1).text(megabytes * 1_000_000 / WORD, 1));
    }
    Source source = Stream.of(Source.values())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no text \"" + name + "\""));
    if (!Files.isDirectory(source.path())) {
      throw new IllegalStateException("there is no folder " + source.path() + "; name the shared folder by"
          + " -Dstylome.shared, or take -p text=" + MADE_UP);
    }
    try {
      return of(name, join(source, megabytes * 1_000_000L));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether {@link #of} has all texts of real people and models. */
  public static boolean isThere() {
    return Stream.of(Source.values()).map(Source::path).allMatch(Files::isDirectory);
  }

  /** Adds this text and its tokens to what has been read, and returns the walk. */
  public Walk walked(Volume volume, Walk walk) {
    volume.megabytes += megabytes;
    volume.tokens += walk.tokens();
    return walk;
  }

  private static RealText of(String name, String string) {
    return new RealText(name, string, string.getBytes(StandardCharsets.UTF_8).length / 1e6);
  }

  private static String join(Source source, long bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    long total = 0;
    for (Path file : source.files()) {
      String text = source.suffix.equals(".txt") ? Files.readString(file) : answers(file, source == Source.CHINESE);
      texts.add(text);
      total += text.getBytes(StandardCharsets.UTF_8).length;
    }
    double share = Math.min(1, bytes / (double) total);
    StringBuilder joined = new StringBuilder();
    for (String text : texts) {
      joined.append(text, 0, text.offsetByCodePoints(0, (int) (text.codePointCount(0, text.length()) * share)))
          .append('\n');
    }
    return joined.toString();
  }

  /** Returns the field {@code text} of every row, a line break behind each. Some answer in English what is Chinese. */
  private static String answers(Path file, boolean chineseOnly) throws IOException {
    StringBuilder answers = new StringBuilder();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file)); JsonParser rows = JSON.createParser(in)) {
      for (JsonToken token = rows.nextToken(); token != null; token = rows.nextToken()) {
        if (token == JsonToken.VALUE_STRING && "text".equals(rows.currentName())) {
          String answer = rows.getText();
          answers.append(chineseOnly && !isChinese(answer) ? "" : answer + '\n');
        }
      }
    }
    return answers.toString();
  }

  private static boolean isChinese(String text) {
    return text.chars().filter(c -> c >= 0x4E00 && c < 0xA000).count() * 2 > text.length();
  }
}
