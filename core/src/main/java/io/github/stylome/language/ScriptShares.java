package io.github.stylome.language;

import io.github.stylome.unicode.ScriptTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much of a text is written in which script, by code points. What has no script of its own is not counted: spaces,
 * digits, most punctuation, symbols, unassigned code points, lone surrogates.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ScriptShares {
  private final long[] counts;
  private final long counted;

  private ScriptShares(long[] counts) {
    this.counts = counts;
    counted = IntStream.range(ScriptTable.INHERITED + 1, counts.length).mapToLong(i -> counts[i]).sum();
  }

  /** Returns the shares in a text. O(length). */
  public static ScriptShares of(CharSequence text) {
    long[] counts = new long[ScriptTable.count()];
    for (int i = 0; i < text.length(); ) {
      int c = Character.codePointAt(text, i);
      counts[ScriptTable.script(c)]++;
      i += Character.charCount(c);
    }
    return new ScriptShares(counts);
  }

  /** Returns the number of code points that were counted, those of a script of their own. */
  public long counted() {
    return counted;
  }

  /** Returns the share of the script among what was counted, in [0, 1]; 0 for a text without letters. */
  public double share(Script script) {
    return counted == 0 || !script.isSpecific() ? 0 : (double) counts[script.number()] / counted;
  }

  /** Returns the scripts of the text, that with the greatest share first, equal ones by code. */
  public List<Script> ranking() {
    return IntStream.range(ScriptTable.INHERITED + 1, counts.length)
        .filter(i -> counts[i] > 0)
        .mapToObj(Script::numbered)
        .sorted(Comparator.comparingLong(script -> -counts[script.number()]))
        .toList();
  }

  /** Returns the script with the greatest share; empty if nothing was counted. */
  public Optional<Script> dominant() {
    return ranking().stream().findFirst();
  }

  long count(Script script) {
    return counts[script.number()];
  }
}
