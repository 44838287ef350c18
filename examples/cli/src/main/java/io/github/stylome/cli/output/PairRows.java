package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.verification.CalibrationQuality;
import io.github.stylome.verification.PairMethod;
import io.github.stylome.verification.PairVerification;
import io.github.stylome.verification.VerificationAnswer;
import io.github.stylome.verification.VerificationMetrics;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what was found of pairs of texts as JSON rows.
 *
 * @param method how they were scored
 * @param seed what decided the draws
 * @param words how many words of each text were compared at most
 * @param calibration what the ratios rest on
 */
public record PairRows(PairMethod method, long seed, int words, CalibrationQuality calibration) {
  private static final int BINS = 10;

  /**
   * The answer of a pair.
   *
   * @param found empty if there is none
   * @param reason why there is none, or why the answer is that none can be told
   */
  public record Answer(Optional<PairVerification> found, Optional<String> reason) {
    /** Returns an answer with its reason if nothing can be told. */
    public static Answer of(PairVerification found) {
      return new Answer(Optional.of(found), found.reason());
    }

    /** Returns that there is none. */
    public static Answer without(String reason) {
      return new Answer(Optional.empty(), Optional.of(reason));
    }

    private VerificationAnswer answer() {
      return found.map(PairVerification::answer).orElse(VerificationAnswer.CANNOT_TELL);
    }

    private double log10Ratio() {
      return found.map(PairVerification::log10Ratio).orElse(0.0);
    }

    /** Returns the probability at even odds; as PAN has it, 0.5 if nothing can be told. */
    private double value() {
      return answer() == VerificationAnswer.CANNOT_TELL ? 0.5 : found.orElseThrow().probabilityAtEvenOdds();
    }
  }

  /** Returns the row of a pair that has an id. */
  public byte[] row(String id, Answer answer) {
    return Json.line(json -> {
      json.writeStringField("id", id);
      write(json, answer);
    });
  }

  /** Returns the row of a questioned and a known text. */
  public byte[] row(String id, String known, Optional<String> candidate, Answer answer) {
    return Json.line(json -> {
      json.writeStringField("id", id);
      json.writeStringField("known", known);
      writeString(json, "candidate", candidate);
      write(json, answer);
    });
  }

  private void write(JsonGenerator json, Answer answer) throws IOException {
    json.writeStringField("answer", name(answer.answer()));
    json.writeNumberField("value", answer.value());
    if (answer.found().isPresent()) {
      PairVerification found = answer.found().get();
      json.writeNumberField("log10Ratio", found.log10Ratio());
      json.writeArrayFieldStart("interval");
      json.writeNumber(found.lower());
      json.writeNumber(found.upper());
      json.writeEndArray();
      json.writeObjectFieldStart("scores");
      for (Map.Entry<String, Double> score : found.scores().entrySet()) {
        json.writeNumberField(score.getKey(), score.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeNullField("log10Ratio");
      json.writeNullField("interval");
      json.writeNullField("scores");
    }
    writeString(json, "reason", answer.reason());
    json.writeStringField("method", method.name().toLowerCase(Locale.ROOT));
    json.writeNumberField("seed", seed);
    json.writeNumberField("words", words);
    json.writeObjectFieldStart("calibration");
    json.writeNumberField("pairs", calibration.pairs());
    json.writeNumberField("authors", calibration.authors());
    Json.writeNumber(json, "cllr", calibration.cllr());
    Json.writeNumber(json, "ece", calibration.ece());
    json.writeEndObject();
  }

  private static void writeString(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private static String name(VerificationAnswer answer) {
    return answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the row of all metrics. A pair without a ratio counts as undecided, with the ratio 1.
   *
   * @throws IllegalArgumentException if there are not both kinds of pairs
   */
  public static byte[] metrics(List<Answer> answers, boolean[] same) {
    double[] ratios = answers.stream().mapToDouble(Answer::log10Ratio).toArray();
    double[] probabilities = answers.stream()
        .mapToDouble(answer -> answer.found().map(PairVerification::probabilityAtEvenOdds).orElse(0.5))
        .toArray();
    VerificationAnswer[] given = answers.stream().map(Answer::answer).toArray(VerificationAnswer[]::new);
    return Json.line(json -> {
      json.writeObjectFieldStart("metrics");
      json.writeNumberField("pairs", same.length);
      json.writeNumberField("auc", VerificationMetrics.auc(ratios, same));
      json.writeNumberField("cAtOne", VerificationMetrics.cAtOne(given, same));
      json.writeNumberField("f05u", VerificationMetrics.f05u(given, same));
      json.writeNumberField("f1", VerificationMetrics.f1(given, same));
      json.writeNumberField("brier", VerificationMetrics.brier(probabilities, same));
      json.writeNumberField("eer", VerificationMetrics.eer(ratios, same));
      json.writeNumberField("cllr", VerificationMetrics.cllr(ratios, same));
      json.writeNumberField("cllrMin", VerificationMetrics.cllrMin(ratios, same));
      json.writeNumberField("ece", VerificationMetrics.ece(probabilities, same));
      json.writeArrayFieldStart("reliability");
      for (VerificationMetrics.Bin bin : VerificationMetrics.reliability(probabilities, same, BINS)) {
        json.writeStartObject();
        json.writeNumberField("pairs", bin.pairs());
        Json.writeNumber(json, "probability", bin.probability());
        Json.writeNumber(json, "share", bin.share());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
