package io.github.stylome.cli;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.verdict.AttributionMethod;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How texts are attributed. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class MethodOptions {
  private static final String STANDARD = "standard";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = {
        "standard (the default: words with marks, pairs of words, and characters), or the nearest label over the most "
            + "frequent words by one of the distances ${COMPLETION-CANDIDATES}."
      })
  private @Nullable String method;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "Most frequent words that a distance is over (default: " + AttributionMethod.DEFAULT_WORDS + ").")
  private @Nullable Integer words;

  /** Returns whether any of these was given. */
  boolean given() {
    return method != null || words != null;
  }

  AttributionMethod method() {
    String name = method == null ? STANDARD : method;
    Integer limit = words;
    if (limit != null && limit < 1) {
      throw new ParameterException(spec.commandLine(), "--mfw must be at least 1, not " + limit);
    } else if (name.equals(STANDARD)) {
      if (limit != null) {
        throw new ParameterException(spec.commandLine(),
            "--mfw goes with a distance such as --method cosine-delta; the standard method has its own numbers");
      }
      return AttributionMethod.standard();
    }
    for (Distance distance : Distances.all()) {
      if (distance.label().equals(name)) {
        return AttributionMethod.delta(distance, limit == null ? AttributionMethod.DEFAULT_WORDS : limit);
      }
    }
    throw new ParameterException(spec.commandLine(), "unknown method \"" + name + "\"; known are " + STANDARD + ", "
        + String.join(", ", Distances.all().stream().map(Distance::label).toList()));
  }

  /** The names of the distances. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Distances.all()).flatMap(all -> all.stream()).map(Distance::label).iterator();
    }
  }
}
