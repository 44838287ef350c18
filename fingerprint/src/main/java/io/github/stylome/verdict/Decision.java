package io.github.stylome.verdict;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether there is an answer, and says what it rests on.
 *
 * @param method the name of the method
 * @param policy when to say nothing
 * @param ranking every candidate, nearest first
 * @param tokens how many tokens the texts have
 * @param texts how many texts are judged together
 * @param shift the ways in which the texts are unlike those learnt from
 * @param least how probable the first must be for the precision that the policy asks for; infinite if it cannot be had
 */
record Decision(
    String method,
    AttributionPolicy policy,
    List<Candidate> ranking,
    long tokens,
    int texts,
    List<ShiftAlarm> shift,
    double least) {
  static Decision of(
      Attributor attributor, List<Candidate> ranking, long tokens, int texts, List<ShiftAlarm> shift) {
    AttributionPolicy policy = attributor.policy();
    double least = policy.precision() == 0
        ? 0
        : attributor.leastProbability(policy.precision(), texts).orElse(Double.POSITIVE_INFINITY);
    return new Decision(attributor.method().name(), policy, ranking, tokens, texts, shift, least);
  }

  Optional<Abstention> abstention() {
    if (tokens < policy.minimumTokens()) {
      return Optional.of(Abstention.TOO_SHORT);
    } else if (!shift.isEmpty() && policy.abstainsOnShift()) {
      return Optional.of(Abstention.SHIFTED);
    } else if (ranking.get(0).score() == ranking.get(1).score()) {
      return Optional.of(Abstention.TIED);
    } else if (ranking.get(0).probability() < Math.max(policy.minimumProbability(), least)) {
      return Optional.of(Abstention.TOO_CLOSE);
    }
    return Optional.empty();
  }

  String reason() {
    Optional<Abstention> abstention = abstention();
    String basis = tokens + " tokens" + (texts > 1 ? " in " + texts + " texts" : "");
    String first = ranking.get(0).label();
    String second = ranking.get(1).label();
    if (abstention.isEmpty()) {
      return "nearest of " + ranking.size() + " candidates by the method " + method + ", on " + basis;
    }
    return switch (abstention.get()) {
      case TOO_SHORT -> String.format(
          Locale.ROOT, "too short: %s, and at least %d are asked for", basis, policy.minimumTokens());
      case SHIFTED -> "unlike the texts learnt from: "
          + String.join("; ", shift.stream().map(ShiftAlarm::message).toList());
      case TIED -> String.format(Locale.ROOT, "tied: %s and %s are equally near, on %s", first, second, basis);
      default -> String.format(Locale.ROOT,
          "too close: %s has probability %.3f and %s %.3f, on %s, and %s", first,
          ranking.get(0).probability(), second, ranking.get(1).probability(), basis, asked());
    };
  }

  private String asked() {
    if (least <= policy.minimumProbability()) {
      return String.format(Locale.ROOT, "at least %.3f is asked for", policy.minimumProbability());
    }
    return least <= 1
        ? String.format(Locale.ROOT, "a precision of %.3f needs at least %.3f", policy.precision(), least)
        : String.format(Locale.ROOT, "held-out texts do not show a precision of %.3f", policy.precision());
  }
}
