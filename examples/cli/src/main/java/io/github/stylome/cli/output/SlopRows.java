package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.input.Row;
import io.github.stylome.keyness.IndexScale;
import io.github.stylome.keyness.Interval;
import io.github.stylome.keyness.KeyTerm;
import io.github.stylome.keyness.ProfileComparison;
import io.github.stylome.keyness.SlopDensity;
import io.github.stylome.keyness.SlopProfile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes slop profiles, what texts have of them, and how like they are, as JSON rows. */
public final class SlopRows {
  private SlopRows() {}

  /** Returns the row of a profile, from which it can be read again. */
  public static byte[] profile(SlopProfile profile) {
    return Json.line(json -> {
      json.writeStringField("label", profile.label());
      json.writeNumberField("texts", profile.texts());
      json.writeNumberField("words", profile.words());
      json.writeNumberField("prompts", profile.prompts());
      json.writeNumberField("leastPrompts", profile.leastPrompts());
      json.writeBooleanField("paired", profile.paired());
      json.writeNumberField("compared", profile.compared());
      json.writeNumberField("referencePrompts", profile.referencePrompts());
      json.writeNumberField("referenceTexts", profile.referenceTexts());
      json.writeNumberField("referenceWords", profile.referenceWords());
      json.writeNumberField("humanWords", profile.humanWords());
      json.writeNumberField("discoveries", profile.discoveries());
      writeTerms(json, "entries", profile.entries());
      writeTerms(json, "names", profile.names());
      if (profile.namesNote().isPresent()) {
        json.writeStringField("namesNote", profile.namesNote().get());
      } else {
        json.writeNullField("namesNote");
      }
      writeScale(json, profile);
      json.writeObjectFieldStart("logOdds");
      for (Map.Entry<String, Double> term : profile.logOdds().entrySet()) {
        Json.writeNumber(json, term.getKey(), term.getValue());
      }
      json.writeEndObject();
    });
  }

  private static void writeTerms(JsonGenerator json, String field, List<KeyTerm> terms) throws IOException {
    json.writeArrayFieldStart(field);
    for (KeyTerm term : terms) {
      json.writeStartObject();
      json.writeStringField("term", term.term());
      json.writeStringField("kind", term.kind().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("count", term.count());
      json.writeNumberField("perMillion", term.perMillion());
      json.writeNumberField("referencePerMillion", term.referencePerMillion());
      json.writeNumberField("lift", term.lift());
      writeInterval(json, "liftInterval", term.liftInterval());
      json.writeNumberField("logOdds", term.logOdds());
      writeInterval(json, "interval", term.interval());
      json.writeNumberField("z", term.z());
      json.writeNumberField("q", term.q());
      json.writeNumberField("score", term.score());
      json.writeNumberField("prompts", term.prompts());
      json.writeNumberField("dispersion", term.dispersion());
      Json.writeNumber(json, "humanPerMillion", term.human().map(rate -> rate.perMillion()).orElse(Double.NaN));
      Json.writeNumber(json, "humanLift", term.human().map(rate -> rate.lift()).orElse(Double.NaN));
      if (term.human().isPresent()) {
        writeInterval(json, "humanLiftInterval", term.human().get().liftInterval());
      } else {
        json.writeNullField("humanLiftInterval");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeInterval(JsonGenerator json, String field, Interval interval) throws IOException {
    if (!Double.isFinite(interval.upper())) {
      json.writeNullField(field);
      return;
    }
    json.writeArrayFieldStart(field);
    json.writeNumber(interval.lower());
    json.writeNumber(interval.upper());
    json.writeEndArray();
  }

  private static void writeScale(JsonGenerator json, SlopProfile profile) throws IOException {
    if (profile.scale().isEmpty()) {
      json.writeNullField("index");
      return;
    }
    IndexScale scale = profile.scale().get();
    json.writeObjectFieldStart("index");
    json.writeNumberField("terms", profile.indexTerms().size());
    json.writeNumberField("targetPerThousand", scale.targetPerThousand());
    json.writeNumberField("referencePerThousand", scale.referencePerThousand());
    Json.writeNumber(json, "humanPerThousand", scale.humanPerThousand().orElse(Double.NaN));
    json.writeNumberField("overdispersion", scale.overdispersion());
    json.writeEndObject();
  }

  /** Returns the row of a text: what it has of each profile. */
  public static byte[] indices(Row row, List<SlopProfile> profiles, List<SlopDensity> densities) {
    return Json.line(json -> {
      AttributionRows.writeId(json, row);
      json.writeNumberField("words", densities.get(0).words());
      json.writeArrayFieldStart("indices");
      for (int i = 0; i < profiles.size(); i++) {
        json.writeStartObject();
        json.writeStringField("label", profiles.get(i).label());
        writeDensity(json, densities.get(i));
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void writeDensity(JsonGenerator json, SlopDensity density) throws IOException {
    json.writeNumberField("hits", density.hits());
    json.writeNumberField("perThousand", density.perThousand());
    writeInterval(json, "interval", density.interval());
    json.writeNumberField("referencePerThousand", density.scale().referencePerThousand());
    Json.writeNumber(json, "humanPerThousand", density.scale().humanPerThousand().orElse(Double.NaN));
    json.writeBooleanField("aboveReference", density.aboveReference());
    if (density.scale().humanPerThousand().isPresent()) {
      json.writeBooleanField("aboveHuman", density.aboveHuman());
    } else {
      json.writeNullField("aboveHuman");
    }
    json.writeObjectFieldStart("terms");
    for (Map.Entry<String, Integer> term : density.terms().entrySet()) {
      json.writeNumberField(term.getKey(), term.getValue());
    }
    json.writeEndObject();
  }

  /** Returns the row of two profiles. */
  public static byte[] comparison(String first, String second, ProfileComparison comparison) {
    return Json.line(json -> {
      json.writeStringField("first", first);
      json.writeStringField("second", second);
      json.writeNumberField("common", comparison.common());
      json.writeNumberField("firstEntries", comparison.first());
      json.writeNumberField("secondEntries", comparison.second());
      json.writeNumberField("shared", comparison.shared().size());
      json.writeNumberField("expected", comparison.expected());
      json.writeNumberField("tail", comparison.tail());
      Json.writeNumber(json, "correlation", comparison.correlation());
      writeInterval(json, "correlationInterval", comparison.interval());
      Json.writeStrings(json, "sharedTerms", comparison.shared());
    });
  }
}
