package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.dossier.Basis;
import io.github.stylome.dossier.Dossier;
import io.github.stylome.dossier.DossierSection;
import io.github.stylome.dossier.DossierSettings;
import io.github.stylome.dossier.DossierText;
import io.github.stylome.dossier.Doubt;
import io.github.stylome.dossier.Figure;
import io.github.stylome.dossier.Finding;
import io.github.stylome.dossier.Measure;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes a dossier as one JSON object. Every finding has the same fields; what there is not is null or empty. */
public final class DossierJson {
  private DossierJson() {}

  /** Returns the object, with its line feed. */
  public static byte[] of(Dossier dossier, DossierText text) {
    return Json.line(json -> {
      json.writeStringField("suspect", dossier.suspect());
      Json.writeStrings(json, "doesNotProve", text.caveats());
      write(json, dossier.settings());
      json.writeArrayFieldStart("sections");
      for (DossierSection section : dossier.sections()) {
        json.writeStartObject();
        json.writeStringField("topic", section.topic().label());
        json.writeStringField("heading", text.heading(section.topic()));
        json.writeArrayFieldStart("findings");
        for (Finding finding : section.findings()) {
          write(json, dossier.suspect(), finding, text);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, DossierSettings settings) throws IOException {
    json.writeObjectFieldStart("settings");
    json.writeNumberField("resamples", settings.resamples());
    json.writeNumberField("prompts", settings.mostPrompts());
    json.writeNumberField("fdr", settings.rate());
    json.writeNumberField("seed", settings.seed());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String suspect, Finding finding, DossierText text)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", finding.kind().label());
    json.writeStringField("strength", finding.strength().label());
    json.writeStringField("statement", text.sentence(suspect, finding));
    Json.writeStrings(json, "names", finding.names());
    write(json, finding.figure());
    json.writeObjectFieldStart("measures");
    for (Map.Entry<Measure, Double> measure : finding.measures().entrySet()) {
      Json.writeNumber(json, measure.getKey().label(), measure.getValue());
    }
    json.writeEndObject();
    write(json, finding.basis());
    json.writeStringField("method", text.method(finding.kind()));
    writeDoubt(json, finding.doubt());
    json.writeStringField("doesNotProve", text.notProved(finding.kind()));
    json.writeStringField("wouldChange", text.change(finding.kind()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Optional<Figure> optional) throws IOException {
    if (optional.isEmpty()) {
      json.writeNullField("figure");
      return;
    }
    Figure figure = optional.get();
    json.writeObjectFieldStart("figure");
    json.writeNumberField("value", figure.value());
    json.writeStringField("unit", figure.unit().label());
    json.writeFieldName("interval");
    json.writeArray(new double[] {figure.lower(), figure.upper()}, 0, 2);
    json.writeNumberField("level", figure.level());
    json.writeStringField("intervalMethod", figure.method().label());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Basis basis) throws IOException {
    json.writeObjectFieldStart("basis");
    json.writeStringField("field", basis.field().label());
    json.writeNumberField("texts", basis.texts());
    json.writeNumberField("prompts", basis.prompts());
    json.writeNumberField("others", basis.others());
    json.writeNumberField("seed", basis.seed());
    json.writeEndObject();
  }

  private static void writeDoubt(JsonGenerator json, Optional<Doubt> optional) throws IOException {
    if (optional.isEmpty()) {
      json.writeNullField("doubt");
      return;
    }
    Doubt doubt = optional.get();
    json.writeObjectFieldStart("doubt");
    json.writeStringField("cause", doubt.cause().label());
    json.writeNumberField("found", doubt.found());
    json.writeNumberField("needed", doubt.needed());
    json.writeStringField("detail", doubt.detail());
    json.writeEndObject();
  }
}
