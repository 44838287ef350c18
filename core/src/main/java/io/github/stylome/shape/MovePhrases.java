package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.LowerCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases by which sentences show their moves, as a tree that is walked down word by word. A step down is found in a
 * table by a hash of 64 bits of the node and the word; two words that share one would count as the same.
 *
 * <p>Immutable and safe to share between threads.
 */
final class MovePhrases {
  /** The most words of a phrase. */
  static final int MOST_WORDS = 8;
  /** Where every phrase begins. */
  static final int ROOT = 0;

  private static final String RESOURCE = "moves.txt";
  private static final long PRIME = 0x100000001B3L; // of the hash of Fowler, Noll and Vo
  private static final long BASIS = 0xCBF29CE484222325L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] keys; // open addressing with linear probing; 0 is a free slot
  private final int[] nodes;
  private final @Nullable String[] anywhere; // the move of the phrase that ends at a node, by node
  private final @Nullable String[] atStart; // that of a phrase that begins a sentence

  private MovePhrases(Map<Long, Integer> steps, List<@Nullable String> anywhere, List<@Nullable String> atStart) {
    keys = new long[Integer.highestOneBit(4 * Math.max(1, steps.size())) * 2];
    nodes = new int[keys.length];
    steps.forEach((key, node) -> {
      int slot = slot(key);
      keys[slot] = key;
      nodes[slot] = node;
    });
    this.anywhere = anywhere.toArray(new String[0]);
    this.atStart = atStart.toArray(new String[0]);
  }

  private static final class Bundled {
    static final MovePhrases PHRASES = parse(read());
  }

  /** Returns the phrases in the jar, read when they are first asked for. */
  static MovePhrases bundled() {
    return Bundled.PHRASES;
  }

  private static String read() {
    try (InputStream in = MovePhrases.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the phrases of a list; its form is that of the resource.
   *
   * @throws IllegalArgumentException if a line is none, a phrase is too long or stands under two moves
   */
  static MovePhrases parse(String list) {
    Builder builder = new Builder();
    String move = "";
    for (String line : list.split("\n", -1)) {
      String entry = line.strip();
      if (entry.startsWith("[") && entry.endsWith("]")) {
        move = entry.substring(1, entry.length() - 1);
      } else if (!entry.isEmpty() && !entry.startsWith("#")) {
        require(!move.isEmpty(), "no move stands above", entry);
        boolean start = entry.startsWith("^");
        builder.add(start ? entry.substring(1) : entry, move, start);
      }
    }
    return new MovePhrases(builder.steps, builder.anywhere, builder.atStart);
  }

  private static void require(boolean holds, String what, String phrase) {
    if (!holds) {
      throw new IllegalArgumentException(what + " the phrase \"" + phrase + "\"");
    }
  }

  /** Grows the tree. */
  private static final class Builder {
    final Map<Long, Integer> steps = new HashMap<>();
    final List<@Nullable String> anywhere = new ArrayList<>(Arrays.asList((String) null));
    final List<@Nullable String> atStart = new ArrayList<>(Arrays.asList((String) null));

    void add(String phrase, String move, boolean start) {
      int node = ROOT;
      int words = 0;
      TextCursor cursor = Tokenizers.words().open(phrase);
      for (; cursor.next(); words++) {
        node = steps.computeIfAbsent(key(node, hash(phrase, cursor.start(), cursor.end())), key -> {
          anywhere.add(null);
          atStart.add(null);
          return anywhere.size() - 1;
        });
      }
      require(words > 0 && words <= MOST_WORDS, "not from 1 to " + MOST_WORDS + " words are in", phrase);
      List<@Nullable String> moves = start ? atStart : anywhere;
      require(moves.get(node) == null, "two moves have", phrase);
      moves.set(node, move);
    }
  }

  /** Returns the hash of a word, whatever its case; vowel signs and the shapes of alef and apostrophes make none other. */
  static long hash(String text, int start, int end) {
    long hash = BASIS;
    for (int i = start; i < end; ) {
      int codePoint = text.charAt(i);
      if (codePoint >= 0x80) {
        codePoint = text.codePointAt(i);
      }
      i += Character.charCount(codePoint);
      int folded = folded(codePoint);
      hash = folded < 0 ? hash : (hash ^ folded) * PRIME;
    }
    return hash;
  }

  /** Returns the form of a code point that is compared, less than 0 for one that is passed over. */
  private static int folded(int codePoint) {
    if (codePoint < 0x80) {
      return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 0x20 : codePoint;
    } else if (codePoint == 0x2019) {
      return '\'';
    } else if (codePoint == 0x0622 || codePoint == 0x0623 || codePoint == 0x0625) {
      return 0x0627; // alef with madda or hamza
    } else if (codePoint == 0x0640 || (codePoint >= 0x064B && codePoint <= 0x0655)) {
      return -1; // tatweel, vowel signs and hamza that combine
    }
    return LowerCase.of(codePoint);
  }

  private static long key(int node, long hash) {
    long key = (hash + node * GOLDEN) * GOLDEN;
    return key == 0 ? 1 : key;
  }

  /** Returns the node below another to which a word leads, -1 if no phrase goes on so. */
  int next(int node, long hash) {
    long key = key(node, hash);
    int slot = slot(key);
    return keys[slot] == key ? nodes[slot] : -1;
  }

  private int slot(long key) {
    int slot = (int) (key >>> 32) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & (keys.length - 1);
    }
    return slot;
  }

  /** Returns the move of the phrase that ends at a node, null if none does. */
  @Nullable String move(int node, boolean start) {
    String move = start ? atStart[node] : null;
    return move == null ? anywhere[node] : move;
  }
}
