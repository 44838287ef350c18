package io.github.stylome.keyness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words and phrases that a target uses more than its reference: what a model says too often.
 *
 * <p>Immutable and safe to share between threads, if its parts are not changed by who made it.
 *
 * @param label of the target
 * @param texts how many the target has
 * @param words how many those have, numbers not counted
 * @param prompts how many prompts they answer: a text without prompt, or a piece of a long one, counts as one
 * @param leastPrompts in how many of these a term must occur to be considered
 * @param paired whether target and reference are compared prompt by prompt, rather than as wholes
 * @param compared how many of the prompts are
 * @param referencePrompts how many prompts of the reference they are compared with: texts or pieces count as above
 * @param referenceTexts how many texts the reference has
 * @param referenceWords how many words those have
 * @param humanWords how many words there are by people, 0 if there is none to compare with
 * @param entries the terms, that with the greatest {@linkplain KeyTerm#score score} first
 * @param names terms with a name in them, in the same order
 * @param namesNote why names cannot be told from other words, and are among the entries; empty if they can
 * @param scale what the slop index is for the texts of which the profile was made; empty if no entry counts for it
 * @param logOdds of all terms that were considered, by term, whether or not they are listed
 */
public record SlopProfile(
    String label,
    int texts,
    long words,
    int prompts,
    int leastPrompts,
    boolean paired,
    int compared,
    int referencePrompts,
    int referenceTexts,
    long referenceWords,
    long humanWords,
    List<KeyTerm> entries,
    List<KeyTerm> names,
    Optional<String> namesNote,
    Optional<IndexScale> scale,
    Map<String, Double> logOdds) {

  /** The greatest q-value of an entry that is a discovery. */
  public static final double DISCOVERY = 0.05;

  /** The least lift of an entry that counts for the slop index. */
  public static final double INDEX_LIFT = 2;

  /** Copies the lists. */
  public SlopProfile {
    entries = List.copyOf(entries);
    names = List.copyOf(names);
    logOdds = Collections.unmodifiableMap(new LinkedHashMap<>(logOdds));
  }

  /**
   * Returns whether there can be discoveries: one prompt on either side does not tell how prompts vary. Without, every
   * q-value is 1, intervals are without bound, and no entry counts for the index.
   */
  public boolean canDiscover() {
    return Math.min(compared, referencePrompts) >= 2;
  }

  /** Returns how many entries are discoveries at a false discovery rate of 5%. */
  public int discoveries() {
    return (int) entries.stream().filter(entry -> entry.q() <= DISCOVERY).count();
  }

  /**
   * Returns the entries that count for the {@link SlopIndex}: discoveries of which the target has at least twice as
   * many as the reference, and as people where they are known. What is just as common elsewhere, as {@code however} may
   * be, does not speak against a text.
   */
  public List<KeyTerm> indexTerms() {
    return entries.stream().filter(SlopProfile::countsForIndex).toList();
  }

  static boolean countsForIndex(KeyTerm entry) {
    return entry.q() <= DISCOVERY
        && entry.lift() >= INDEX_LIFT
        && (entry.human().isEmpty() || entry.human().get().lift() >= INDEX_LIFT);
  }

  /** Returns the label and how many terms are listed. */
  @Override
  public String toString() {
    return "SlopProfile[" + label + ", " + entries.size() + " entries, " + names.size() + " names]";
  }
}
