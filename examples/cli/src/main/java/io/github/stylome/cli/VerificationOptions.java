package io.github.stylome.cli;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.verification.BootstrapImposters;
import io.github.stylome.verification.GeneralImposters;
import io.github.stylome.verification.ImposterSettings;
import io.github.stylome.verification.RankBasedImposters;
import io.github.stylome.verification.TableVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How candidates are verified. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerificationOptions {
  /** The methods of {@code verify}. */
  enum Method {
    /** The General Imposters. */
    IMPOSTERS,
    /** The rank-based form. */
    RANKED,
    /** The bootstrap form. */
    BOOTSTRAP
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      defaultValue = "IMPOSTERS",
      description = "imposters (the default: how often the candidate is nearest), ranked (by its rank among imposters) "
          + "or bootstrap (by how much it is nearer).")
  private Method method;

  @Option(
      names = "--distance",
      paramLabel = "NAME",
      defaultValue = "cosine-delta",
      completionCandidates = MethodOptions.Names.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String distance;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds (default: 100; 60 if ranked, 1000 by bootstrap).")
  private @Nullable Integer rounds;

  @Option(
      names = "--imposter-share",
      paramLabel = "X",
      description = "Share of the imposters that a round draws, above 0 and up to 1 (default: 0.5; 0.1 if ranked).")
  private @Nullable Double imposterShare;

  @Option(
      names = "--feature-share",
      paramLabel = "X",
      description = "Share of the features that a round draws (default: 0.5).")
  private @Nullable Double featureShare;

  @Option(names = "--seed", paramLabel = "N", description = "Decides what is drawn (default: 1). Every row names it.")
  private @Nullable Long seed;

  @Option(
      names = "--stylo",
      description = "Compute imposters and bootstrap as the R package stylo does, with the questioned text twice in "
          + "the z-scores of a round.")
  private boolean stylo;

  @Option(
      names = "--fit-zone",
      description = "Find the scores that decide nothing, by questioning every text of candidates and imposters in "
          + "turn. The time this takes grows with the square of their number.")
  private boolean fitZone;

  boolean fitsZone() {
    return fitZone;
  }

  /**
   * Returns the method.
   *
   * @throws ParameterException if the options make no sense
   */
  TableVerifier method() {
    try {
      Distance chosen = Distances.named(distance);
      return switch (method) {
        case IMPOSTERS -> {
          GeneralImposters imposters = stylo ? GeneralImposters.stylo(chosen) : GeneralImposters.of(chosen);
          yield imposters.with(settings(imposters.settings()));
        }
        case RANKED -> {
          if (stylo) {
            throw new IllegalArgumentException("--stylo goes with --method imposters and bootstrap");
          }
          RankBasedImposters imposters = RankBasedImposters.of(chosen);
          yield imposters.with(settings(imposters.settings()));
        }
        case BOOTSTRAP -> {
          BootstrapImposters imposters = stylo ? BootstrapImposters.stylo(chosen) : BootstrapImposters.of(chosen);
          yield imposters.with(settings(imposters.settings()));
        }
      };
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ImposterSettings settings(ImposterSettings standard) {
    return new ImposterSettings(
        rounds == null ? standard.rounds() : rounds,
        featureShare == null ? standard.featureShare() : featureShare,
        imposterShare == null ? standard.imposterShare() : imposterShare,
        seed == null ? standard.seed() : seed);
  }
}
