package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.stylome.verdict.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an atlas was computed from: its version and date, the collections, and the profiles. As text it is a file of
 * tab-separated lines, each with its kind first.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param version changes with the content
 * @param date when it was computed
 * @param coverage the share of its tokens that the atlas must have a figure of for a text to be answered, in [0, 1]
 * @param likeness how like a profile a text must be
 * @param sources the collections
 * @param profiles the profiles, by label
 * @param training what the families were learnt from; empty if profiles alone decide
 */
public record AtlasProvenance(
    String version,
    String date,
    double coverage,
    LikenessLimits likeness,
    List<AtlasSource> sources,
    List<AtlasProfile> profiles,
    Optional<FamilyTraining> training) {
  private static final Splitter TABS = Splitter.on('\t');

  /** Copies the lists. */
  public AtlasProvenance {
    sources = ImmutableList.copyOf(sources);
    profiles = ImmutableList.copyOf(profiles);
  }

  /** Creates the provenance of an atlas of profiles alone. */
  public AtlasProvenance(
      String version,
      String date,
      double coverage,
      LikenessLimits likeness,
      List<AtlasSource> sources,
      List<AtlasProfile> profiles) {
    this(version, date, coverage, likeness, sources, profiles, Optional.empty());
  }

  /**
   * Reads what {@link #toText} writes.
   *
   * @throws IllegalArgumentException if a line is not as it should be; the message names it
   */
  public static AtlasProvenance parse(String text) {
    List<String> head = List.of();
    Map<String, Map<Integer, Double>> likeness = new TreeMap<>();
    List<AtlasSource> sources = new ArrayList<>();
    List<AtlasProfile> profiles = new ArrayList<>();
    Map<String, Integer> families = new TreeMap<>();
    List<Calibration> shifted = new ArrayList<>();
    int number = 0;
    for (String line : Splitter.on('\n').split(text)) {
      number++;
      List<String> f = TABS.splitToList(line);
      try {
        switch (f.get(0) + f.size()) {
          case "1" -> { } // an empty line
          case "atlas4" -> {
            Preconditions.checkArgument(head.isEmpty(), "there are two versions");
            head = f;
          }
          case "likeness4" -> {
            Double before = likeness.computeIfAbsent(f.get(1), collection -> new TreeMap<>())
                .put(Integer.valueOf(f.get(2)), Double.valueOf(f.get(3)));
            Preconditions.checkArgument(before == null, "there are two limits");
          }
          case "source5" -> sources.add(new AtlasSource(f.get(1), f.get(2), f.get(3), f.get(4)));
          case "profile7" -> profiles.add(new AtlasProfile(f.get(1), f.get(2), f.get(3), f.get(4),
              Integer.parseInt(f.get(5)), Long.parseLong(f.get(6))));
          case "family3" -> Preconditions.checkArgument(
              families.put(f.get(1), Integer.valueOf(f.get(2))) == null, "the family is there twice");
          case "shifted5" -> {
            Preconditions.checkArgument(shifted.isEmpty(), "there are two calibrations");
            shifted.add(new Calibration(Double.parseDouble(f.get(1)), Double.parseDouble(f.get(2)),
                Double.parseDouble(f.get(3)), Integer.parseInt(f.get(4))));
          }
          default -> throw new IllegalArgumentException("it is not one of a provenance file");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("line " + number + ": " + e.getMessage() + ": " + line, e);
      }
    }
    Preconditions.checkArgument(head.size() == 4, "the line with the version is missing");
    Preconditions.checkArgument(families.isEmpty() == shifted.isEmpty(), "families and their calibration go together");
    return new AtlasProvenance(
        head.get(1), head.get(2), Double.parseDouble(head.get(3)), LikenessLimits.of(likeness), sources, profiles,
        shifted.stream().map(calibration -> new FamilyTraining(families, calibration)).findFirst());
  }

  /** Returns the lines of a provenance file. */
  public String toText() {
    StringBuilder out = new StringBuilder();
    line(out, "atlas", version, date, Double.toString(coverage));
    likeness.byCollection().forEach((collection, byTexts) -> byTexts.forEach(
        (texts, limit) -> line(out, "likeness", collection, texts.toString(), limit.toString())));
    sources.forEach(s -> line(out, "source", s.collection(), s.origin(), s.written(), s.licence()));
    profiles.forEach(p -> line(out, "profile", p.label(), p.model(), p.family(), p.collection(),
        Integer.toString(p.texts()), Long.toString(p.tokens())));
    training.ifPresent(learnt -> {
      Calibration c = learnt.shifted();
      line(out, "shifted", Double.toString(c.slope()), Double.toString(c.halfLength()),
          Double.toString(c.correlation()), Integer.toString(c.texts()));
      learnt.texts().forEach((family, texts) -> line(out, "family", family, texts.toString()));
    });
    return out.toString();
  }

  private static void line(StringBuilder out, String... fields) {
    for (String field : fields) {
      Preconditions.checkArgument(
          field.indexOf('\t') < 0 && field.indexOf('\n') < 0, "a tab or line break in %s", field);
    }
    out.append(String.join("\t", fields)).append('\n');
  }
}
