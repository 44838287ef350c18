package io.github.stylome.report.maker;

import static java.util.Map.entry;

import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the report of what a command has written.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ReportMaker {
  private static final Map<String, Maker> MAKERS = Map.ofEntries(
      entry("attribute", new AttributionMaker()),
      entry("identify", new IdentificationMaker()),
      entry("evaluate", new ModelCardMaker()),
      entry("lineage", new LineageMaker()),
      entry("tree", new TreeMaker()),
      entry("cluster", new ClusterMaker()),
      entry("scatter", new ScatterMaker()),
      entry("distances", new DistancesMaker()),
      entry("network", new NetworkMaker()),
      entry("dossier", new DossierMaker()),
      entry("compose", new CompositionMaker()),
      entry("screen", new ScreenMaker()),
      entry("keyness", new KeynessMaker()),
      entry("slop", new SlopMaker()),
      entry("rolling", new RollingMaker()),
      entry("reasoning", new ReasoningMaker()),
      entry("verify", new VerificationMaker()),
      entry("verify-pairs", new TextPairMaker()),
      entry("richness", new RichnessMaker()),
      entry("crossvalidate", new CrossValidationMaker()),
      entry("drift", new DriftMaker()),
      entry("harvest", new HarvestMaker()),
      entry("leaks", new LeaksMaker()));

  private final Words words;

  /** Makes one that writes in the language of these words. */
  public ReportMaker(Words words) {
    this.words = words;
  }

  /** Returns the commands of whose output reports can be made. */
  public static Set<String> commands() {
    return MAKERS.keySet();
  }

  /** Returns the ids of the texts that the input quotes, which are wanted by {@link #report}. */
  public static Set<String> quoted(ReportInput input) throws ReportInputException {
    return EvidenceParts.quoted(input);
  }

  /**
   * Returns the report of what a command has written.
   *
   * @param texts those quoted; where one is missing, the report says so
   * @throws ReportInputException if a row is not as its command writes it
   * @throws IllegalArgumentException if nothing was read
   */
  public Report report(ReportInput input, Texts texts) throws ReportInputException {
    String command = input.command().orElseThrow(() -> new IllegalArgumentException("nothing was read"));
    Maker maker = MAKERS.get(command);
    if (maker == null) {
      throw new IllegalArgumentException("there is no report of " + command);
    }
    List<Section> sections = maker.sections(input, new Parts(words, texts));
    List<String> caveats = new ArrayList<>(maker.caveats(input));
    addAll("caveat." + command + ".", caveats);
    addAll("caveat.any.", caveats);
    return new Report(words.of("title." + command), caveats, sections);
  }

  private void addAll(String prefix, List<String> caveats) {
    for (int i = 1; words.has(prefix + i); i++) {
      caveats.add(words.of(prefix + i));
    }
  }
}
