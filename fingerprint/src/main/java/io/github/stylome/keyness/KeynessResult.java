package io.github.stylome.keyness;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one measure says of two sets of texts.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param measure by which terms are scored
 * @param settings how the texts were read
 * @param compared how many terms were compared, all of which false discoveries are counted over
 * @param preferred terms that the target has more of, the greatest score first; of equal scores the more frequent
 *     first, then by code points
 * @param avoided terms that the reference has more of, in the same order
 * @param cannotTell why there is neither interval nor discovery; empty if there may be
 */
public record KeynessResult(KeynessMeasure measure, KeynessSettings settings, int compared,
    List<ContrastedTerm> preferred, List<ContrastedTerm> avoided, Optional<String> cannotTell) {
  /** The greatest q-value of a term that is a discovery. */
  public static final double DISCOVERY = 0.05;

  /** Copies the lists. */
  public KeynessResult {
    preferred = List.copyOf(preferred);
    avoided = List.copyOf(avoided);
  }

  /** Returns how many terms are discoveries at a false discovery rate of 5%. */
  public int discoveries() {
    return (int) Stream.concat(preferred.stream(), avoided.stream())
        .filter(term -> term.q() <= DISCOVERY)
        .count();
  }

  /**
   * Returns which share of the listed terms stands in each slice of a text, in their order. Terms that stand on a list
   * because of these very slices are found there of course: texts that were not compared say more. O(length).
   *
   * @return a row for every slice of full length; none if the text is shorter
   */
  public List<SliceMarkers> markers(Document text) {
    return markers(SlicedText.of(text, settings));
  }

  List<SliceMarkers> markers(SlicedText text) {
    Set<String> more = terms(preferred);
    Set<String> fewer = terms(avoided);
    List<SliceMarkers> rows = new ArrayList<>();
    for (SlicedText.Slice slice : text.slices()) {
      if (slice.whole()) {
        List<String> terms = slice.counts().terms();
        rows.add(new SliceMarkers(slice.id(), share(terms, more), share(terms, fewer)));
      }
    }
    return rows;
  }

  private static Set<String> terms(List<ContrastedTerm> list) {
    return list.stream().map(ContrastedTerm::term).collect(Collectors.toUnmodifiableSet());
  }

  private static double share(Collection<String> terms, Set<String> list) {
    return (double) terms.stream().filter(list::contains).count() / list.size();
  }

  @Override
  public String toString() {
    return "KeynessResult[" + measure + ", " + preferred.size() + " preferred, " + avoided.size() + " avoided of "
        + compared + " terms]";
  }
}
