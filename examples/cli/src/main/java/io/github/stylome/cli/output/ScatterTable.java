package io.github.stylome.cli.output;

import io.github.stylome.cluster.MultidimensionalScaling;
import io.github.stylome.cluster.PrincipalComponents;
import io.github.stylome.text.Document;
import java.util.List;

/** Writes where texts lie as tables. */
public final class ScatterTable {
  private ScatterTable() {}

  /** Where a text lies on a dimension. */
  interface Places {
    double of(int text, int dimension);
  }

  /** Returns a row for every text, after a heading. */
  static String of(Comparison compared, PrincipalComponents components) {
    return of(compared, "PC", components.size(), components::score);
  }

  /** Returns a row for every text, after a heading. */
  static String of(Comparison compared, MultidimensionalScaling scaling) {
    return of(compared, "D", scaling.size(), scaling::coordinate);
  }

  private static String of(Comparison compared, String letters, int dimensions, Places places) {
    CsvTable table = new CsvTable().add("id").add("label");
    heading(table, letters, dimensions);
    List<Document> texts = compared.texts();
    for (int text = 0; text < texts.size(); text++) {
      table.add(texts.get(text).id()).add(texts.get(text).label().orElse(""));
      for (int dimension = 0; dimension < dimensions; dimension++) {
        table.add(places.of(text, dimension));
      }
      table.endRow();
    }
    return table.toString();
  }

  private static void heading(CsvTable table, String letters, int dimensions) {
    for (int dimension = 1; dimension <= dimensions; dimension++) {
      table.add(letters + dimension);
    }
    table.endRow();
  }

  /** Returns a row for every feature with how much of it is in each component, after a heading. */
  public static String loadings(PrincipalComponents components) {
    CsvTable table = new CsvTable().add("feature");
    heading(table, "PC", components.size());
    for (int feature = 0; feature < components.features().size(); feature++) {
      table.add(components.features().get(feature));
      for (int component = 0; component < components.size(); component++) {
        table.add(components.loading(feature, component));
      }
      table.endRow();
    }
    return table.toString();
  }
}
