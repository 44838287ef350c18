package io.github.stylome.cli.output;

import io.github.stylome.classify.CrossValidationResult;
import io.github.stylome.classify.LabelScore;
import io.github.stylome.classify.TriedText;
import io.github.stylome.feature.FeatureSpec;
import java.util.Map;
import java.util.Optional;

/** Writes what a method said of texts that it did not learn from, as JSON rows. */
public final class CrossValidationRows {
  private CrossValidationRows() {}

  /** Returns the row of a text. */
  public static byte[] row(TriedText text) {
    return Json.line(json -> {
      json.writeStringField("id", text.prediction().id());
      json.writeStringField("label", text.label());
      Optional<String> best = text.prediction().best();
      if (best.isPresent()) {
        json.writeStringField("best", best.get());
      } else {
        json.writeNullField("best");
      }
      json.writeBooleanField("correct", text.correct());
      json.writeBooleanField("possible", text.possible());
      json.writeObjectFieldStart("scores");
      for (LabelScore score : text.prediction().ranking()) {
        Json.writeNumber(json, score.label(), score.score());
      }
      json.writeEndObject();
    });
  }

  /** Returns the row that sums up. */
  public static byte[] summary(CrossValidationResult result, FeatureSpec features) {
    return Json.line(json -> {
      json.writeStringField("method", result.classifier());
      json.writeStringField("features", features.toString());
      json.writeNumberField("folds", result.folds());
      json.writeNumberField("texts", result.texts().size());
      json.writeNumberField("possible", result.possible());
      json.writeNumberField("correct", result.correct());
      Json.writeNumber(json, "accuracy", result.accuracy());
      json.writeObjectFieldStart("confusions");
      for (Map.Entry<String, Map<String, Integer>> label : result.confusions().entrySet()) {
        json.writeObjectFieldStart(label.getKey());
        for (Map.Entry<String, Integer> predicted : label.getValue().entrySet()) {
          json.writeNumberField(predicted.getKey(), predicted.getValue());
        }
        json.writeEndObject();
      }
      json.writeEndObject();
    });
  }
}
