package io.github.stylome.cli;

import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.fingerprint.Weighting;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a feature counts in a text. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WeightingOptions {
  /** The names that the help lists. */
  static final class WeightingNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Weighting.values()).map(Weighting::label).iterator();
    }
  }

  /** The names of the measures that the help lists. */
  static final class MeasureNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return DistanceMeasure.all().stream().map(DistanceMeasure::label).iterator();
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--weighting",
      paramLabel = "NAME",
      completionCandidates = WeightingNames.class,
      description = "What is compared of a feature instead of its percentage, by measures without z-scores: "
          + "${COMPLETION-CANDIDATES}; docs/distances.md says more.")
  private @Nullable String weighting;

  /** Returns the measure of a name, with the weighting; wrong names are wrong usage. */
  DistanceMeasure measure(String name) {
    try {
      DistanceMeasure measure = DistanceMeasure.named(name);
      return weighting == null ? measure : measure.weightedBy(Weighting.named(weighting));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  boolean given() {
    return weighting != null;
  }
}
