package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cluster.MultidimensionalScaling;
import io.github.stylome.cluster.PrincipalComponents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** In what form the places of texts are written. */
public enum ScatterFormat {
  /** A row for every text. */
  CSV {
    @Override
    public byte[] bytes(Comparison compared, PrincipalComponents components) {
      return ScatterTable.of(compared, components).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] bytes(Comparison compared, MultidimensionalScaling scaling) {
      return ScatterTable.of(compared, scaling).getBytes(StandardCharsets.UTF_8);
    }
  },
  /** One object. */
  JSON {
    @Override
    public byte[] bytes(Comparison compared, PrincipalComponents components) {
      return Json.line(json -> {
        begin(json, compared, components.scaling().toString());
        writePlaces(json, components.texts().size(), components.size(), components::score);
        json.writeArrayFieldStart("deviations");
        for (int i = 0; i < components.rank(); i++) {
          json.writeNumber(components.deviation(i));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("shares");
        for (int i = 0; i < components.rank(); i++) {
          json.writeNumber(components.share(i));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("drivers");
        for (int i = 0; i < components.size(); i++) {
          writeDrivers(json, components, i);
        }
        json.writeEndArray();
        Json.writeStrings(json, "constantFeatures", components.constantFeatures());
      });
    }

    @Override
    public byte[] bytes(Comparison compared, MultidimensionalScaling scaling) {
      return Json.line(json -> {
        begin(json, compared, "mds");
        json.writeStringField("dist.method", compared.measure());
        writePlaces(json, scaling.labels().size(), scaling.size(), scaling::coordinate);
        json.writeArrayFieldStart("eigenvalues");
        for (double eigenvalue : scaling.eigenvalues()) {
          json.writeNumber(eigenvalue);
        }
        json.writeEndArray();
        json.writeNumberField("fit", scaling.fit());
      });
    }
  };

  private static final int DRIVERS = 20;

  /** Returns the bytes of the file, in UTF-8. */
  public abstract byte[] bytes(Comparison compared, PrincipalComponents components);

  /** Returns the bytes of the file, in UTF-8. */
  public abstract byte[] bytes(Comparison compared, MultidimensionalScaling scaling);

  private static void begin(JsonGenerator json, Comparison compared, String by) throws IOException {
    ClusterJson.writeTexts(json, compared);
    json.writeStringField("by", by);
    json.writeNumberField("features", compared.limits().get(0));
  }

  private static void writePlaces(JsonGenerator json, int texts, int dimensions, ScatterTable.Places places)
      throws IOException {
    json.writeArrayFieldStart("places");
    for (int text = 0; text < texts; text++) {
      json.writeStartArray();
      for (int dimension = 0; dimension < dimensions; dimension++) {
        json.writeNumber(places.of(text, dimension));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeDrivers(JsonGenerator json, PrincipalComponents components, int component)
      throws IOException {
    json.writeStartArray();
    for (int feature : components.strongest(component, DRIVERS)) {
      json.writeStartObject();
      json.writeStringField("feature", components.features().get(feature));
      json.writeNumberField("loading", components.loading(feature, component));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
