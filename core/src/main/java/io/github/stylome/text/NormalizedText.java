package io.github.stylome.text;

import java.util.List;

/**
 * A normalised text that knows the text that it came from: which span of the one belongs to which span of the other,
 * and what each rule changed. So evidence found in the normalised text can be quoted from the original.
 *
 * <p>Offsets are counted in chars. A span maps to the smallest one that holds everything it came from, or became:
 * <ul>
 *   <li>A char that no rule touched maps to itself.
 *   <li>Chars that were replaced together map together: each of the three dots that were an ellipsis maps to the
 *       ellipsis, and the letter and the accent that were composed both map to the whole composite.
 *   <li>What was removed belongs to no char beside it; a longer span around it holds it. An empty span of the
 *       normalised text maps to what was removed there.
 *   <li>A surrogate pair is never cut.
 * </ul>
 * Both directions are monotone: a span that begins, or ends, later does not map to one that begins, or ends, earlier.
 *
 * <p>Memory O(length of both texts + places that changed their length); a look-up takes O(log of these places).
 * Immutable and safe to share between threads.
 */
public final class NormalizedText {
  private final String original;
  private final String text;
  private final OffsetMap offsets;
  private final List<RuleChanges> changes;

  NormalizedText(String original, String text, OffsetMap offsets, List<RuleChanges> changes) {
    this.original = original;
    this.text = text;
    this.offsets = offsets;
    this.changes = List.copyOf(changes);
  }

  /** Returns the text as it was. */
  public String original() {
    return original;
  }

  /** Returns the normalised text, equal to what {@link Normalizer#normalize} makes of the original. */
  public String text() {
    return text;
  }

  /** Returns what each rule of the normalizer changed, in the order of the rules; a rule that changed nothing too. */
  public List<RuleChanges> changes() {
    return changes;
  }

  /**
   * Returns the span of the original text that a span of the normalised text came from.
   *
   * @throws IllegalArgumentException if there is no such span in the normalised text
   */
  public TextSpan toOriginal(int start, int end) {
    requireWithin(text, start, end);
    return whole(original, offsets.startInText(start), offsets.endInText(end));
  }

  /**
   * Returns the span of the normalised text that a span of the original text became; an empty one if it was removed.
   *
   * @throws IllegalArgumentException if there is no such span in the original text
   */
  public TextSpan toNormalized(int start, int end) {
    requireWithin(original, start, end);
    return whole(text, offsets.startInEdited(start), offsets.endInEdited(end));
  }

  private static void requireWithin(String text, int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IllegalArgumentException(
          "span " + start + " to " + end + " is not within a text of " + text.length() + " chars");
    }
  }

  /** Start and end change places where an empty span was asked for at a place from which chars were removed. */
  private static TextSpan whole(String text, int start, int end) {
    int first = Math.min(start, end);
    int last = Math.max(start, end);
    return new TextSpan(cutsPair(text, first) ? first - 1 : first, cutsPair(text, last) ? last + 1 : last);
  }

  private static boolean cutsPair(String text, int place) {
    return place > 0 && place < text.length()
        && Character.isHighSurrogate(text.charAt(place - 1)) && Character.isLowSurrogate(text.charAt(place));
  }
}
