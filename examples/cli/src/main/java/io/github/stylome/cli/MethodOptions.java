package io.github.stylome.cli;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.ProfileMethod;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How texts are attributed. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class MethodOptions {
  private static final List<String> WITHOUT_NUMBER = List.of("auto", "stacked", "reasoning", "standard");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = {
        "auto (the default: stacked where there are texts enough, else standard), stacked (a model learnt for each of "
            + "many channels), reasoning (the same for reasoning traces), standard (the nearest profile of words with "
            + "marks, pairs of words, and characters), or the nearest label over the most frequent words by one of the "
            + "distances ${COMPLETION-CANDIDATES}."
      })
  private @Nullable String method;

  @Option(
      names = "--mfw",
      paramLabel = "N",
      description = "Most frequent words that a distance is over (default: " + ProfileMethod.DEFAULT_WORDS + ").")
  private @Nullable Integer words;

  /** Returns whether any of these was given. */
  boolean given() {
    return method != null || words != null;
  }

  AttributionMethod method() {
    String name = method == null ? "auto" : method;
    Integer limit = words;
    if (limit != null && limit < 1) {
      throw new ParameterException(spec.commandLine(), "--mfw must be at least 1, not " + limit);
    } else if (WITHOUT_NUMBER.contains(name)) {
      if (limit != null) {
        throw new ParameterException(spec.commandLine(), "--mfw goes with a distance such as --method cosine-delta; the "
            + "method " + name + " has its own numbers");
      }
      return AttributionMethod.named(name);
    }
    for (Distance distance : Distances.all()) {
      if (distance.label().equals(name)) {
        return AttributionMethod.delta(distance, limit == null ? ProfileMethod.DEFAULT_WORDS : limit);
      }
    }
    throw new ParameterException(spec.commandLine(), "unknown method \"" + name + "\"; known are "
        + String.join(", ", WITHOUT_NUMBER) + ", " + String.join(", ", Distances.all().stream().map(Distance::label).toList()));
  }

  /** The names of the distances. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Distances.all()).flatMap(all -> all.stream()).map(Distance::label).iterator();
    }
  }
}
