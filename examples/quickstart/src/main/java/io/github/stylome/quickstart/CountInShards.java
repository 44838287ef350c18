package io.github.stylome.quickstart;

import io.github.stylome.count.TermCounter;
import io.github.stylome.count.TermCounts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;
import io.github.stylome.text.TextReader;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Can I count a corpus in pieces? Counts each text for itself, as the workers of a cluster would, and merges the
 * counters in ten random orders: the counts and the ranking are the same each time.
 */
public final class CountInShards {
  private static final NGrams WORDS = NGrams.ofWords(1);

  private CountInShards() {}

  /** Takes the folder of texts, {@code examples/texts} if none is given. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args.length > 0 ? args[0] : "examples/texts"), System.out);
  }

  static void run(Path texts, PrintStream out) throws IOException {
    Corpus letters = TextReader.readFolder(texts.resolve("letters"));
    TermCounter whole = new TermCounter();
    List<TermCounter> shards = new ArrayList<>();
    for (Document letter : letters) {
      CharSequence text = Normalizers.standard().normalize(letter.text());
      whole.addAll(WORDS, Tokenizers.words(), text);
      TermCounter shard = new TermCounter();
      shard.addAll(WORDS, Tokenizers.words(), text);
      shards.add(shard);
    }
    TermCounts counts = whole.counts();
    out.println("in one piece: " + counts);

    int same = 0;
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(shards, new Random(seed));
      TermCounter merged = new TermCounter();
      shards.forEach(merged::merge);
      same += merged.counts().equals(counts) ? 1 : 0;
    }
    out.println("in " + shards.size() + " shards: the same in " + same + " of 10 orders");
    for (String word : counts.terms().subList(0, 5)) {
      out.printf(Locale.ROOT, "  %-5s %4d  %.4f of all%n", word, counts.count(word), counts.relativeFrequency(word));
    }
  }
}
