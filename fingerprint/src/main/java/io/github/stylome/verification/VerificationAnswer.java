package io.github.stylome.verification;

/** What an {@link UndecidedZone} makes of a score. */
public enum VerificationAnswer {
  /** The score is above the zone. */
  SAME_AUTHOR,
  /** The score is in the zone. */
  CANNOT_TELL,
  /** The score is below the zone. */
  OTHER_AUTHOR
}
