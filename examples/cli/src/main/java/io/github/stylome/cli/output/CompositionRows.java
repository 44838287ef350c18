package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.input.Row;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.HumanScreen;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.SourceShare;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what a corpus is made of, and what its texts look like, as JSON rows. */
public final class CompositionRows {
  private CompositionRows() {}

  /**
   * Returns the row of a corpus.
   *
   * @param machines the share of the known machines, if it is known who is none
   */
  public static byte[] corpus(Composition corpus, Optional<SourceShare> machines, int rejected) {
    return Json.line(json -> {
      json.writeNumberField("texts", corpus.texts());
      json.writeNumberField("measured", corpus.measured());
      json.writeNumberField("rejected", rejected);
      json.writeArrayFieldStart("shares");
      for (SourceShare share : corpus.shares()) {
        json.writeStartObject();
        json.writeStringField("source", share.source());
        write(json, share);
        json.writeEndObject();
      }
      json.writeEndArray();
      if (machines.isPresent()) {
        json.writeObjectFieldStart("machines");
        write(json, machines.get());
        json.writeEndObject();
      } else {
        json.writeNullField("machines");
      }
      if (corpus.measured() == 0) {
        json.writeStringField("reason", "cannot tell: nothing can be measured in any of the texts");
      } else if (corpus.isUndecided()) {
        json.writeStringField("reason",
            "cannot tell: with so few texts, here or among the references, the largest share may be nearly anything");
      } else if (corpus.isMuchUnknown()) {
        json.writeStringField("reason", unknown(corpus) + "whether people or machines wrote it, nobody can tell");
      } else {
        json.writeNullField("reason");
      }
      json.writeNumberField("strangers", corpus.strangers());
      json.writeNumberField("seed", corpus.seed());
    });
  }

  /** Returns how much is by none of the known, as the beginning of a sentence. */
  public static String unknown(Composition corpus) {
    return String.format(Locale.ROOT, "%.0f%% is like none of the references: ",
        100 * corpus.shares().get(corpus.shares().size() - 1).share());
  }

  private static void write(JsonGenerator json, SourceShare share) throws IOException {
    json.writeNumberField("share", share.share());
    json.writeArrayFieldStart("interval");
    json.writeNumber(share.lower());
    json.writeNumber(share.upper());
    json.writeEndArray();
  }

  /**
   * Returns the row of a text of a corpus.
   *
   * @param id as it is written in JSON
   * @param sources of the probabilities, in their order
   * @param probabilities none if nothing can be measured
   */
  public static byte[] text(String id, boolean numericId, List<String> sources, List<Double> probabilities) {
    return Json.line(json -> {
      if (numericId) {
        json.writeFieldName("id");
        json.writeNumber(id); // as it was written
      } else {
        json.writeStringField("id", id);
      }
      int best = 0;
      for (int s = 1; s < probabilities.size(); s++) {
        best = probabilities.get(s) > probabilities.get(best) ? s : best;
      }
      if (probabilities.isEmpty()) {
        json.writeNullField("source");
      } else {
        json.writeStringField("source", sources.get(best));
      }
      json.writeObjectFieldStart("probabilities");
      for (int s = 0; s < probabilities.size(); s++) {
        json.writeNumberField(sources.get(s), probabilities.get(s));
      }
      json.writeEndObject();
    });
  }

  /** Returns the row of a text that was screened. */
  public static byte[] screened(Row row, HumanScreen screen, JudgedText text) {
    return Json.line(json -> {
      AttributionRows.writeId(json, row);
      json.writeStringField("decision", screen.decide(text).name().toLowerCase(Locale.ROOT).replace('_', ' '));
      if (text.isMeasured()) {
        json.writeNumberField("probability", screen.probability(text));
      } else {
        json.writeNullField("probability");
      }
      json.writeNumberField("threshold", screen.threshold());
      json.writeNumberField("rate", screen.rate());
      json.writeNumberField("humanTexts", screen.texts());
      Optional<String> reason = screen.reason(text);
      if (reason.isPresent()) {
        json.writeStringField("reason", reason.get());
      } else {
        json.writeNullField("reason");
      }
    });
  }
}
