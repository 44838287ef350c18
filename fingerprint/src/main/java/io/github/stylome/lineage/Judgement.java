package io.github.stylome.lineage;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the verdict from the numbers, and says why. */
final class Judgement {
  /** Styles must be nearer than this share of what is usual, beside not being told apart, to be one model's. */
  static final double SAME_STYLE = 0.25;
  /** How many candidates are looked at together. */
  private static final int MOST_TOGETHER = 6;
  private static final double LEVEL = 0.05;

  private Judgement() {}

  static LineageAnswer of(SuspectTrial trial, List<LineageCandidate> ranking, LineageSettings settings) {
    Conclusion conclusion = conclude(trial, ranking, settings);
    return new LineageAnswer(trial.label(), trial.texts(), ranking, conclusion.verdict(),
        conclusion.reason() + suffix(trial), trial.isPaired(), trial.isLeftOut(), trial.likestPrompts(),
        settings.seed());
  }

  private record Conclusion(LineageVerdict verdict, String reason) {}

  private static Conclusion conclude(SuspectTrial trial, List<LineageCandidate> ranking, LineageSettings settings) {
    if (ranking.isEmpty()) {
      return cannotTell("there is no candidate but the suspect itself");
    } else if (trial.texts() < Lineage.LEAST_TEXTS) {
      return cannotTell(format("there %s of the suspect, and %d are needed",
          trial.texts() == 1 ? "is only 1 text" : "are only " + trial.texts() + " texts", Lineage.LEAST_TEXTS));
    } else if (trial.others() < Lineage.LEAST_DECOYS) {
      return cannotTell(format("there are only %d other candidates and decoys to make a null of, and %d are needed",
          trial.others(), Lineage.LEAST_DECOYS));
    } else if (trial.blocks() < Lineage.LEAST_BLOCKS) {
      return cannotTell(format("the suspect's texts answer only %d prompts, and %d are needed",
          trial.blocks(), Lineage.LEAST_BLOCKS));
    } else if (!trial.hasSpread()) {
      return cannotTell("all pairs of candidates and decoys are equally alike: what is usual is not known");
    }
    LineageCandidate first = ranking.get(0);
    if (trial.decoyIsFirst()) {
      return new Conclusion(LineageVerdict.ALIKE,
          format("a decoy is at least as like the suspect as %s, the likest candidate", first.label()));
    }
    return first.q() < settings.rate() ? accuse(trial, first, settings.seed()) : acquit(trial, ranking);
  }

  private static Conclusion cannotTell(String reason) {
    return new Conclusion(LineageVerdict.CANNOT_TELL, reason);
  }

  private static Conclusion accuse(SuspectTrial trial, LineageCandidate first, long seed) {
    String standing = format("%s stands out from all other candidates (q %.4f, first in %.0f%% of the resamples)",
        first.label(), first.q(), 100 * first.support());
    double content = trial.contentP();
    double style = trial.styleP();
    double swap = first.styleDistance() < SAME_STYLE ? trial.swapP(seed) : 0;
    if (swap > LEVEL) {
      return new Conclusion(LineageVerdict.SAME_MODEL, standing + format(
          ", and the styles cannot be told apart (p %.3f, distance %.3f of what is usual)", swap,
          first.styleDistance()));
    } else if (content < LEVEL) {
      return new Conclusion(LineageVerdict.SAME_BASE, standing + format(
          " by what it answers to the same prompts (p %.4f; by style %.4f): one base tuned or prompted in two ways, "
              + "or two of one recipe; which came first, texts do not tell", content, style));
    } else if (style < LEVEL) {
      return new Conclusion(LineageVerdict.TAUGHT_BY, standing + format(
          " by how it writes (p %.4f), not by what it answers%s: as a model does that was taught by the other, or both "
              + "by a third", style, trial.isPaired() ? format(" (p %.4f)", content) : ", not compared"));
    }
    return new Conclusion(LineageVerdict.RELATED, standing + format(
        " by both together (p %.4f by what it answers, %.4f by style): by which way, texts do not tell",
        content, style));
  }

  private static Conclusion acquit(SuspectTrial trial, List<LineageCandidate> ranking) {
    LineageCandidate first = ranking.get(0);
    if (first.nullPercentile() < SuspectTrial.LEAST_PERCENTILE) {
      return new Conclusion(LineageVerdict.ALIKE, format(
          "the likest candidate, %s, is more alike than %.1f%% of the pairs of candidates, and %.0f%% are asked for",
          first.label(), 100 * first.nullPercentile(), 100 * SuspectTrial.LEAST_PERCENTILE));
    }
    for (int few = 2; few <= Math.min(MOST_TOGETHER, ranking.size()); few++) {
      if (trial.pTogether(few) < LEVEL) {
        return cannotTell(format("%s stand out together (p %.4f), and no one of them from the others: the suspect is "
            + "of their kind, and which is its parent texts do not tell",
            ranking.stream().limit(few).map(LineageCandidate::label).collect(Collectors.joining(", ")),
            trial.pTogether(few)));
      }
    }
    if (first.support() < SuspectTrial.LEAST_SUPPORT) {
      return cannotTell(format("%s is the likest candidate, but first in only %.0f%% of the resamples",
          first.label(), 100 * first.support()));
    }
    return cannotTell(format("%s is the likest candidate, but does not stand out from the others (q %.4f)",
        first.label(), first.q()));
  }

  private static String suffix(SuspectTrial trial) {
    String unpaired = trial.size() == 0 || trial.isPaired()
        ? ""
        : format("; fewer than %d prompts are shared with most candidates, so style alone was compared",
            Lineage.LEAST_SHARED);
    return trial.isLeftOut() && trial.size() > 0
        ? unpaired + "; the suspect is among the candidates and was left out of its own ranking"
        : unpaired;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
