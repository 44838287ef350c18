package io.github.stylome.dossier;

import java.util.Locale;

/** What a section is about, in the order of the sections. */
public enum Topic {
  /** What was read. */
  TEXTS,
  /** Where texts name a model or a maker as their own. */
  LEAKS,
  /** What the suspect says more often than others do, and whose habits are likest. */
  SLOP,
  /** Whose answers are most like the suspect's, against decoys. */
  LINEAGE,
  /** The same of the thinking. */
  THINKING,
  /** How well the thinking is told from that of others, one by one, and whether it points where the answers point. */
  TRACES,
  /** Where the suspect belongs in the tree of the others. */
  TREE,
  /** What the texts sound like among the profiles of the atlas. */
  ATLAS;

  /** Returns the name in JSON: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
