package io.github.stylome.dossier;

import java.util.Locale;

/** What a finding says. What each does not prove is said by {@link DossierText#notProved}. */
public enum FindingKind {
  /** Which share of the rows could be read. */
  ROWS_READ,
  /** How long the suspect's texts are. */
  LENGTH,
  /** In which share of the suspect's rows there is thinking beside the answer. */
  THINKING_SHARE,
  /** Which share of the suspect's prompts other labels answer too. */
  SHARED_PROMPTS,
  /** Which share of the suspect's texts is in its main language, and how many labels are compared with it. */
  LANGUAGE,
  /** How many texts name a model or a maker as their own. */
  LEAK_RATE,
  /** How many texts name this one. */
  LEAK_NAME,
  /** A term that the suspect uses more often than the others. */
  SLOP_TERM,
  /** Whose habits of words are likest. */
  SLOP_LIKEST,
  /** How alike the suspect and the likest candidate are. */
  LIKENESS,
  /** How alike the suspect and one of the next candidates are. */
  RUNNER_UP,
  /** What the texts are worth as evidence of a relation to the likest candidate. */
  KINSHIP,
  /** Which of the two may come from the other, by the dates given. */
  DIRECTION,
  /** From how many others' thinking the suspect's is told. */
  TRACES_APART,
  /** How well the suspect's thinking is told from itself, the null. */
  TRACE_HALVES,
  /** How well it is told from that of one other. */
  TRACE_PAIR,
  /** A move of thinking that the suspect and the one whose thinking is nearest make more or less often. */
  TRACE_MOVE,
  /** Whose thinking is nearest. */
  THINKS_LIKE,
  /** Whether the thinking is nearest to one and the answers to another. */
  THINKS_OTHERWISE,
  /** Beside whom the suspect is placed in the tree of the others. */
  PLACE,
  /** Which label is nearest in the tree. */
  NEAREST,
  /** Whether the suspect hangs farther out than the others do. */
  FAR,
  /** Whether a tree has a place for the suspect at all. */
  TREE_LIKENESS,
  /** Which family of the atlas the texts sound like. */
  SOUNDS_LIKE_FAMILY,
  /** Which model of the atlas they sound like. */
  SOUNDS_LIKE_MODEL;

  /** Returns the name in JSON: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
