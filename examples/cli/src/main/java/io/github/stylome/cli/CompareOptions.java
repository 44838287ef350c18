package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.distance.DistanceMeasure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** By which distance texts are compared, and over how many features: one number, or several in steps. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CompareOptions {
  private static final int MOST_STEPS = 10_000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--measure",
      paramLabel = "NAME",
      defaultValue = "cosine-delta",
      completionCandidates = WeightingOptions.MeasureNames.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String measure;

  @Mixin
  private WeightingOptions weighting;

  @Option(names = "--mfw", paramLabel = "N", description = "How many features, most frequent first.")
  private @Nullable Integer limit;

  @Option(
      names = "--consensus",
      paramLabel = "FROM:TO:STEP",
      description = "Instead of --mfw: several numbers of features, as 100:1000:100 for 100, 200, ... 1000.")
  private @Nullable String steps;

  private List<Integer> limits = List.of();

  /** Reads the options, and refuses what can be refused before texts are read. */
  DistanceMeasure check() {
    Integer one = limit;
    String several = steps;
    if ((one == null) == (several == null)) {
      throw refused("either --mfw or --consensus says over how many features texts are compared");
    } else if (one != null && one < 1) {
      throw refused("--mfw must be at least 1, not " + one);
    }
    limits = several == null ? List.of(one == null ? 1 : one) : parse(several);
    return weighting.measure(measure);
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private List<Integer> parse(String range) {
    List<Integer> parsed = new ArrayList<>();
    String[] parts = range.split(":", -1);
    try {
      int from = Integer.parseInt(parts[0]);
      int to = Integer.parseInt(parts[1]);
      int step = Integer.parseInt(parts[2]);
      if (parts.length == 3 && from >= 1 && to >= from && step >= 1 && (to - from) / step < MOST_STEPS) {
        for (long at = from; at <= to; at += step) {
          parsed.add((int) at);
        }
        return parsed;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // said below
    }
    throw refused("--consensus takes whole numbers FROM:TO:STEP as in 100:1000:100, not " + Visible.excerpt(range));
  }

  boolean isConsensus() {
    return steps != null;
  }

  /** Returns the most features that are asked for. */
  int greatest() {
    return limits.get(limits.size() - 1);
  }

  /**
   * Returns the numbers of features, without those that are more than there are; says so if there are such. A single
   * number becomes what there is.
   *
   * @throws CommandFailure if no step is left
   */
  List<Integer> limits(int available, Console console) {
    List<Integer> possible = limits.stream().filter(own -> own <= available).toList();
    if (possible.size() < limits.size() && isConsensus()) {
      if (possible.isEmpty()) {
        throw new CommandFailure(
            "these texts have " + available + " features, fewer than the first step of --consensus");
      }
      console.tell("there are " + available + " features: the steps from " + limits.get(possible.size())
          + " on are left out");
    } else if (possible.isEmpty()) {
      console.tell("there are " + available + " features, all of which are compared");
      return List.of(available);
    }
    return possible;
  }
}
