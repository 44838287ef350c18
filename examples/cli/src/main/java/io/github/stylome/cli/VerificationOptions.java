package io.github.stylome.cli;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.verification.BootstrapImposters;
import io.github.stylome.verification.GeneralImposters;
import io.github.stylome.verification.ImposterSettings;
import io.github.stylome.verification.PairMethod;
import io.github.stylome.verification.RankBasedImposters;
import io.github.stylome.verification.TableVerifier;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How candidates are verified. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class VerificationOptions {
  /** The methods of {@code verify}: those that look for candidates among imposters, and those of pairs. */
  enum Method {
    /** The General Imposters; of pairs, {@link PairMethod#IMPOSTERS}. */
    IMPOSTERS,
    /** The rank-based form. */
    RANKED,
    /** The bootstrap form. */
    BOOTSTRAP,
    /** {@link PairMethod#NORMALIZED}. */
    NORMALIZED,
    /** {@link PairMethod#COSINE}. */
    COSINE,
    /** {@link PairMethod#DELTA}. */
    DELTA,
    /** {@link PairMethod#PPM}. */
    PPM,
    /** {@link PairMethod#UNMASKING}. */
    UNMASKING,
    /** {@link PairMethod#LAMBDAG}. */
    LAMBDAG,
    /** {@link PairMethod#CHARACTERS}. */
    CHARACTERS,
    /** {@link PairMethod#FUSION}. */
    FUSION
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "imposters (the default: how often the candidate is nearest), ranked (by its rank among imposters) "
          + "or bootstrap (by how much it is nearer). With --calibration normalized (the default), cosine, delta, ppm, "
          + "unmasking, imposters, lambdag, characters or fusion.")
  private @Nullable Method method;

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

  long seed() {
    return seed == null ? 1 : seed;
  }

  /**
   * Returns the method of pairs.
   *
   * @throws ParameterException if it is none, or an option is given that goes with others
   */
  PairMethod pairMethod() {
    Method chosen = method == null ? Method.NORMALIZED : method;
    if (chosen == Method.RANKED || chosen == Method.BOOTSTRAP) {
      throw new ParameterException(spec.commandLine(), "--method " + name(chosen) + " does not go with --calibration");
    } else if (rounds != null || imposterShare != null || featureShare != null || stylo || fitZone) {
      throw new ParameterException(spec.commandLine(),
          "--rounds, --imposter-share, --feature-share, --stylo and --fit-zone do not go with --calibration");
    }
    return PairMethod.valueOf(chosen.name());
  }

  private static String name(Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the method.
   *
   * @throws ParameterException if the options make no sense
   */
  TableVerifier method() {
    try {
      Distance chosen = Distances.named(distance);
      Method asked = method == null ? Method.IMPOSTERS : method;
      return switch (asked) {
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
        default -> throw new IllegalArgumentException("--method " + name(asked) + " needs --calibration");
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
