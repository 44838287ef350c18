package io.github.stylome.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The texts that benchmarks read: made up, and so the same everywhere, or the beginning of a novel where the folder
 * that {@code -Dstylome.shared} names has one.
 *
 * <p>A made-up text has sentences of invented words whose frequencies fall with their rank as Zipf's law says, with
 * capitals, commas, apostrophes and paragraphs. Each author prefers other words.
 */
public final class Prose {
  private static final int VOCABULARY = 8000;
  private static final double ZIPF_OFFSET = 2.7;
  private static final double PREFERENCE = 0.4;
  private static final String CONSONANTS = "tnshrdlcmwfgypbvk";
  private static final String VOWELS = "eaoiu";

  private final String[] words;
  private final double[] cumulative;
  private final int author;

  private Prose(int author) {
    this.author = author;
    words = new String[VOCABULARY];
    cumulative = new double[VOCABULARY];
    Random likes = new Random(31L * author);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      words[rank] = word(rank);
      sum += StrictMath.exp(PREFERENCE * likes.nextGaussian()) / (rank + ZIPF_OFFSET);
      cumulative[rank] = sum;
    }
  }

  /** Returns the writing of an author. */
  public static Prose by(int author) {
    return new Prose(author);
  }

  /** Returns a text of so many words, one of as many as there are seeds. */
  public String text(int length, long seed) {
    Random random = new Random(1_000_003L * author + seed);
    StringBuilder out = new StringBuilder(length * 6);
    int sentence = 0;
    for (int i = 0; i < length; i++) {
      String word = words[draw(random.nextDouble())];
      if (sentence == 0) {
        out.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word, 1, word.length());
      } else {
        out.append(word);
      }
      sentence++;
      double end = random.nextDouble();
      if (i == length - 1) {
        out.append('.');
      } else if (end < sentence * 0.004) {
        out.append(end < sentence * 0.0005 ? ".\n\n" : ". ");
        sentence = 0;
      } else {
        out.append(end > 0.93 ? ", " : " ");
      }
    }
    return out.toString();
  }

  /**
   * Returns the first so many chars of the first novel of the shared folder.
   *
   * @throws IllegalStateException if {@code stylome.shared} names no folder with novels
   */
  public static String novel(int chars) {
    Path novels = Path.of(System.getProperty("stylome.shared", "../shared"), "corpora", "british-fiction");
    if (!Files.isDirectory(novels)) {
      throw new IllegalStateException(
          "there are no novels in " + novels + "; name the shared folder by -Dstylome.shared");
    }
    try (Stream<Path> files = Files.list(novels)) {
      List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      String text = Files.readString(sorted.get(0));
      return text.substring(0, Math.min(chars, text.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int draw(double share) {
    int place = Arrays.binarySearch(cumulative, share * cumulative[VOCABULARY - 1]);
    return Math.min(VOCABULARY - 1, place < 0 ? -place - 1 : place);
  }

  /** Returns a word that no other rank has; frequent ones are short, and one in fifty has an apostrophe. */
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 1; rest > 0; rest /= CONSONANTS.length() * VOWELS.length()) {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      word.append(VOWELS.charAt(rest / CONSONANTS.length() % VOWELS.length()));
    }
    return rank % 50 == 49 ? word.append("'s").toString() : word.toString();
  }
}
