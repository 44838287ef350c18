package io.github.stylome.lineage;

/** What is said of where a model comes from. */
public enum LineageVerdict {
  /** The first candidate stands out, and the suspect's style cannot be told from its own. */
  SAME_MODEL("same model", true),
  /**
   * The first candidate stands out by what the answers to the same prompts say: the same weights tuned or prompted
   * another way, or models of one recipe.
   */
  SAME_BASE("same base", true),
  /** The first candidate stands out by how the texts are written, and not by what answers to the same prompts say. */
  TAUGHT_BY("taught by", true),
  /** The first candidate stands out, and whether by a common base or by teaching cannot be told. */
  RELATED("related", true),
  /** No candidate is nearer than models of this collection are to each other by chance. */
  ALIKE("alike", false),
  /** There is a likeness, but not of one candidate rather than others; or there is too little to say anything. */
  CANNOT_TELL("cannot tell", false);

  private final String phrase;
  private final boolean accusing;

  LineageVerdict(String phrase, boolean accusing) {
    this.phrase = phrase;
    this.accusing = accusing;
  }

  /** Returns whether this says of one candidate that the suspect comes from it, or both from one source. */
  public boolean isAccusing() {
    return accusing;
  }

  /** Returns the words that rows have, as in {@code cannot tell}. */
  @Override
  public String toString() {
    return phrase;
  }
}
