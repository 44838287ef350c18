package io.github.stylome.cli.evaluation;

import io.github.stylome.verdict.Attribution;
import java.util.List;
import java.util.Optional;

/**
 * A text, or the first of a group of one label, with what was said of it.
 *
 * @param text the text
 * @param answer what was said, empty if the method is undefined for it
 * @param judged the same in numbers
 */
public record Answered(EvaluatedText text, Optional<Attribution> answer, Judged judged) {
  Answered(EvaluatedText text, Optional<Attribution> answer, List<String> labels) {
    this(text, answer, answer
        .map(given -> Judged.of(text.label(), given, labels))
        .orElseGet(() -> Judged.unmeasured(labels.indexOf(text.label()))));
  }

  /** Returns the label that was answered, empty if none was. */
  public Optional<String> best() {
    return answer.flatMap(Attribution::best);
  }

  /** Returns why there is no answer in one or two words, empty if there is one. */
  Optional<String> whyNot() {
    return answer.isEmpty() ? Optional.of("undefined") : answer.get().abstention().map(Names::of);
  }

  /** Returns the probability that none of the candidates wrote it; NaN if it is not known. */
  public double unknown() {
    return answer.isEmpty() ? Double.NaN : answer.get().unknown().orElse(Double.NaN);
  }

  /** Returns how improbable the nearest candidate is; 1 if nothing could be measured. */
  public double doubt() {
    return judged.isProbable() ? 1 - judged.confidence() : 1;
  }
}
