package io.github.stylome.evaluation;

import io.github.stylome.evaluation.RichnessSlices.LongText;
import io.github.stylome.richness.ComparableRichness;
import io.github.stylome.richness.MeasuredRichness;
import io.github.stylome.richness.RichnessMeasure;
import io.github.stylome.richness.RichnessProfile;
import io.github.stylome.richness.RichnessProfiler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The richness of slices of the texts of one collection, by their length in words. */
final class RichnessSample {
  private static final int SLICES = 12; // of a writer
  private static final double PRESENT = 0.9; // share of the writers who have slices of a length that counts

  /** A slice of a text of a writer. */
  private record Slice(String writer, int text, RichnessProfile profile) {
    double value(RichnessMeasure measure) {
      return comparable(measure).map(ComparableRichness::value).orElse(Double.NaN);
    }

    double halfWidth(RichnessMeasure measure) {
      return comparable(measure).map(interval -> interval.upper() - interval.value()).orElse(Double.NaN);
    }

    double wholeText(RichnessMeasure measure) {
      return profile.measured(measure).wholeText().orElse(Double.NaN);
    }

    private Optional<ComparableRichness> comparable(RichnessMeasure measure) {
      MeasuredRichness measured = profile.measured(measure);
      return measured.comparable();
    }
  }

  private final SortedMap<Integer, List<Slice>> slices = new TreeMap<>();

  private RichnessSample() {}

  static RichnessSample of(List<LongText> texts, List<Integer> lengths, RichnessProfiler profiler) {
    RichnessSample sample = new RichnessSample();
    long writers = texts.stream().map(LongText::writer).distinct().count();
    for (int length : lengths) {
      List<Slice> cut = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        LongText text = texts.get(i);
        int works = (int) texts.stream().filter(other -> other.writer().equals(text.writer())).count();
        for (String slice : text.slices(length, Math.max(2, SLICES / works))) {
          cut.add(new Slice(text.writer(), i, profiler.measure(slice)));
        }
      }
      if (cut.stream().map(Slice::writer).distinct().count() >= PRESENT * writers) {
        sample.slices.put(length, cut);
      }
    }
    return sample;
  }

  /** Returns whether there are slices of a length. */
  boolean has(int length) {
    return slices.containsKey(length);
  }

  /** Returns the greatest length, at which values are taken for those of the text. */
  int reference() {
    return slices.lastKey();
  }

  /** Returns how much of the variance of slices is between writers, the intraclass correlation ICC(1). */
  double reliability(RichnessMeasure measure, int length) {
    return RichnessReliability.of(byWriter(length, slice -> slice.value(measure)));
  }

  /** Returns the mean difference to the greatest length, in standard deviations between writers there. */
  double bias(RichnessMeasure measure, int length) {
    return bias(length, slice -> slice.value(measure));
  }

  /** Returns the same of the measure as it is, without windows. */
  double biasOfWholeText(RichnessMeasure measure, int length) {
    return bias(length, slice -> slice.wholeText(measure));
  }

  /** Returns how many half widths of its interval each slice of these lengths is off its text, ascending. */
  List<Double> misses(RichnessMeasure measure, int from, int to) {
    Map<Integer, Double> whole = new TreeMap<>();
    by(reference(), Slice::text, slice -> slice.value(measure))
        .forEach((text, values) -> whole.put(text, RichnessReliability.mean(values)));
    List<Double> misses = new ArrayList<>();
    slices.subMap(from, Math.max(from, to + 1)).values().forEach(list -> list.forEach(slice -> {
      double miss = Math.abs(slice.value(measure) - whole.getOrDefault(slice.text(), Double.NaN))
          / slice.halfWidth(measure);
      if (Double.isFinite(miss)) {
        misses.add(miss);
      }
    }));
    Collections.sort(misses);
    return misses;
  }

  private double bias(int length, ToDoubleFunction<Slice> value) {
    Map<String, List<Double>> here = byWriter(length, value);
    Map<String, List<Double>> there = byWriter(reference(), value);
    List<Double> differences = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    there.forEach((writer, values) -> {
      means.add(RichnessReliability.mean(values));
      List<Double> own = here.get(writer);
      if (own != null) {
        differences.add(RichnessReliability.mean(own) - RichnessReliability.mean(values));
      }
    });
    return RichnessReliability.mean(differences) / RichnessReliability.deviation(means);
  }

  private Map<String, List<Double>> byWriter(int length, ToDoubleFunction<Slice> value) {
    return by(length, Slice::writer, value);
  }

  private <K> Map<K, List<Double>> by(
      int length, Function<Slice, K> key, ToDoubleFunction<Slice> value) {
    Map<K, List<Double>> values = new TreeMap<>();
    for (Slice slice : slices.getOrDefault(length, List.of())) {
      if (Double.isFinite(value.applyAsDouble(slice))) {
        values.computeIfAbsent(key.apply(slice), k -> new ArrayList<>()).add(value.applyAsDouble(slice));
      }
    }
    return values;
  }
}
