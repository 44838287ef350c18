package io.github.stylome.evaluation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * JSON rows of any number, made up of a seed: texts of several sources that differ in which words they like, with as
 * many different words as real streams have, from 12,000 accounts, and now and then a sentence in which a text names a
 * model. The same seed gives the same bytes. Not safe for concurrent use; make one per thread.
 */
public final class GeneratedRows {
  static final List<String> LABELS = List.of("human", "alder-1", "alder-2", "birch-1");

  private static final List<String> COMMON =
      List.of("the", "of", "and", "a", "to", "in", "it", "was", "that", "on", "for", "with", "as", "but", "this", "so");
  private static final List<String> SYLLABLES =
      List.of("ba", "do", "fi", "gu", "ke", "lo", "mi", "na", "pe", "ri", "so", "tu", "va", "we", "xi", "zo");
  private static final String CLAIM = "I am ChatGPT, and I am glad to help. ";
  private static final int ACCOUNTS = 12_000;
  private static final int LONGEST = 600;
  private static final int CLAIM_EVERY = 1000;
  private static final double FAVOURITES = 0.2;

  private final SplittableRandom random;
  private long rows;

  /** Makes the rows of a seed. */
  public GeneratedRows(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Writes whole rows until at least so many bytes are written, and returns how many they are. */
  public long writeTo(OutputStream out, long atLeast) throws IOException {
    long written = 0;
    while (written < atLeast) {
      byte[] row = next().getBytes(StandardCharsets.UTF_8);
      out.write(row);
      written += row.length;
    }
    return written;
  }

  /** Returns the next row, with its line end. */
  public String next() {
    int source = random.nextInt(LABELS.size());
    StringBuilder row = new StringBuilder();
    row.append("{\"id\":\"").append(rows).append("\",\"account\":\"").append(random.nextInt(ACCOUNTS))
        .append("\",\"label\":\"").append(LABELS.get(source)).append("\",\"prompt\":\"")
        .append(rows / LABELS.size()).append("\",\"text\":\"");
    rows++;
    if (random.nextInt(CLAIM_EVERY) == 0) {
      row.append(CLAIM);
    }
    int words = 1 + random.nextInt(LONGEST);
    for (int i = 0; i < words; i++) {
      row.append(i == 0 ? "" : random.nextInt(12) == 0 ? ". " : " ");
      appendWord(row, source);
    }
    return row.append(".\"}\n").toString();
  }

  private void appendWord(StringBuilder row, int source) {
    if (random.nextDouble() < FAVOURITES) {
      // Each source has a few words of its own, by which it can be told.
      row.append(SYLLABLES.get(3 * source + random.nextInt(3))).append("ly");
    } else if (random.nextBoolean()) {
      row.append(COMMON.get(random.nextInt(COMMON.size())));
    } else {
      for (int syllables = 2 + random.nextInt(4); syllables > 0; syllables--) {
        row.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
    }
  }
}
