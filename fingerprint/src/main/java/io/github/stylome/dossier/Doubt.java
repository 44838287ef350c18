package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Why something cannot be told, or was not measured.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param cause what is wrong
 * @param found how many there are of what is too few, 0 where nothing is counted
 * @param needed how many are needed
 * @param detail in the words of the part that measured; empty if there is no more to say. It may hold labels as they
 *     were given
 */
public record Doubt(Cause cause, int found, int needed, String detail) {
  /** What is wrong. */
  public enum Cause {
    /** The suspect has too few texts. */
    FEW_TEXTS,
    /** The suspect's texts answer too few prompts. */
    FEW_PROMPTS,
    /** The suspect's texts have too few words. */
    FEW_WORDS,
    /** Too few prompts are answered by others as well. */
    FEW_SHARED,
    /** There are too few other labels, in the suspect's language and with texts enough. */
    FEW_LABELS,
    /** There are more labels than can be compared. */
    MANY_LABELS,
    /** No row of the suspect has thinking. */
    NO_THINKING,
    /** Too few resamples say the same. */
    UNSTABLE,
    /** Another part of the dossier, which is tested against decoys, points to the label in the detail. */
    PARTS_DISAGREE,
    /** A tenth of the pairs of others, or more, are as like. */
    NOT_RARE,
    /** Others are about as like. */
    NOT_ALONE,
    /** Nothing differs at the false discovery rate. */
    NO_DIFFERENCE,
    /** The dates say nothing, or were not given. */
    NO_DATES,
    /** The dates leave both open. */
    DATES_OVERLAP,
    /** No relation is shown that could have a direction. */
    NO_RELATION,
    /** There is no atlas. */
    NO_ATLAS,
    /** The language is not known, or mixed. */
    NO_LANGUAGE,
    /** What measures says why, in the detail. */
    AS_STATED;

    /** Returns the name in JSON: lower case with hyphens. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Checks that nothing is missing. */
  public Doubt {
    requireNonNull(cause, "cause");
    requireNonNull(detail, "detail");
  }

  static Doubt of(Cause cause) {
    return new Doubt(cause, 0, 0, "");
  }

  static Doubt tooFew(Cause cause, int found, int needed) {
    return new Doubt(cause, found, needed, "");
  }

  static Doubt stated(String detail) {
    return new Doubt(Cause.AS_STATED, 0, 0, detail);
  }
}
