package io.github.stylome.evaluation;

import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.text.Corpus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Models that answered the same prompts, and what is known of where some of them come from.
 *
 * @param name the collection's
 * @param texts of all models, by label and group
 * @param known the models whose parents are known to be among them
 */
record LineageCollection(String name, Corpus texts, List<KnownParents> known) {
  /** Returns the models whose parents are known. */
  Set<String> suspects() {
    return known.stream().map(KnownParents::model).collect(Collectors.toSet());
  }

  /** Returns the answer about a suspect. */
  static LineageAnswer answer(List<LineageAnswer> answers, String suspect) {
    return answers.stream().filter(answer -> answer.suspect().equals(suspect)).findFirst().orElseThrow();
  }
}
