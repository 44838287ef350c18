package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Values by name, as bars or as points, with their intervals.
 *
 * @param axis what the values are
 * @param percent whether they are shares
 * @param logarithmic whether their axis is
 * @param mark how they are drawn
 * @param names what they are values of
 * @param series as many values each as there are names
 * @param reference a line to compare with, NaN for none
 * @param band a range to compare with, two NaNs for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Intervals(String axis, boolean percent, boolean logarithmic, Mark mark, List<String> names,
    List<Series> series, double reference, double[] band) implements Drawing {
  /** How values are drawn. */
  public enum Mark { BAR, POINT }

  /** Values with their intervals; NaN where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Series(String name, double[] values, double[] lower, double[] upper) {}

  /** Begins a drawing of one series. */
  public static Builder builder(String axis) {
    return new Builder(axis);
  }

  @Override
  public String type() {
    return "intervals";
  }

  @Override
  public void writeTo(JsonGenerator json) throws IOException {
    json.writeStringField("axis", axis);
    json.writeBooleanField("percent", percent);
    json.writeBooleanField("log", logarithmic);
    json.writeStringField("mark", mark == Mark.BAR ? "bar" : "point");
    Numbers.names(json, "names", names);
    json.writeArrayFieldStart("series");
    for (Series one : series) {
      json.writeStartObject();
      json.writeStringField("name", VisibleText.name(one.name()));
      Numbers.write(json, "values", one.values());
      Numbers.write(json, "lower", one.lower());
      Numbers.write(json, "upper", one.upper());
      json.writeEndObject();
    }
    json.writeEndArray();
    Numbers.write(json, "reference", reference);
    Numbers.write(json, "band", band);
  }

  /** Takes values one by one, name by name. Not safe for concurrent use. */
  public static final class Builder {
    private final String axis;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private List<String> seriesNames = List.of("");
    private boolean percent;
    private boolean logarithmic;
    private Mark mark = Mark.BAR;
    private double reference = Double.NaN;
    private double[] band = {Double.NaN, Double.NaN};

    private Builder(String axis) {
      this.axis = axis;
    }

    /** Says that values are shares. */
    public Builder percent() {
      percent = true;
      return this;
    }

    /** Says that the axis is logarithmic. */
    public Builder logarithmic() {
      logarithmic = true;
      return this;
    }

    /** Says that values are points, for which 0 means nothing. */
    public Builder points() {
      mark = Mark.POINT;
      return this;
    }

    /** Names more than one series. */
    public Builder series(List<String> several) {
      seriesNames = List.copyOf(several);
      return this;
    }

    /** Draws a line at a value. */
    public Builder reference(double at) {
      reference = at;
      return this;
    }

    /** Draws a band between values. */
    public Builder band(double[] ends) {
      band = ends.clone();
      return this;
    }

    /** Adds a name with value, lower and upper end for every series. */
    public Builder add(String name, double... valuesAndEnds) {
      if (valuesAndEnds.length != 3 * seriesNames.size()) {
        throw new IllegalArgumentException(valuesAndEnds.length + " numbers for " + seriesNames.size() + " series");
      }
      names.add(name);
      values.add(valuesAndEnds.clone());
      return this;
    }

    /** Returns the drawing. */
    public Intervals build() {
      List<Series> series = new ArrayList<>();
      for (int s = 0; s < seriesNames.size(); s++) {
        series.add(new Series(seriesNames.get(s), column(3 * s), column(3 * s + 1), column(3 * s + 2)));
      }
      return new Intervals(axis, percent, logarithmic, seriesNames.size() > 1 ? Mark.POINT : mark, List.copyOf(names),
          series, reference, band);
    }

    private double[] column(int index) {
      return values.stream().mapToDouble(row -> row[index]).toArray();
    }
  }
}
