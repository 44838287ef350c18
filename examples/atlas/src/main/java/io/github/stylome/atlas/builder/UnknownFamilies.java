package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Asks atlases, each built without a third of the families of machines and without the held-out prompts, about texts
 * of these prompts: are those of unknown families told from the others?
 */
final class UnknownFamilies {
  private static final int THIRDS = 3;
  private static final int[] GROUP_SIZES = {1, 5};
  private static final int GROUPS_PER_PROFILE = 20;
  /** Above this probability that none is right a text counts as nobody's. */
  private static final double NOBODY = 0.5;

  private final Builds builds;
  private final Workers workers;
  private final PrintStream out;

  UnknownFamilies(Builds builds, Workers workers, PrintStream out) {
    this.builds = builds;
    this.workers = workers;
    this.out = out;
  }

  void print() {
    out.printf(Locale.ROOT, "%nBuilt without a third of the families, asked about texts of all, k at a time.%n");
    out.println("AUC: of the probability that none is right. none: share where that exceeds one half.");
    out.println("named: share with an answer.");
    out.printf(Locale.ROOT, "%-6s %3s %8s %8s %6s %12s %12s %12s %12s%n", "third", "k", "known", "unknown", "AUC",
        "none known", "none unkn.", "named known", "named unkn.");
    for (int third = 0; third < THIRDS; third++) {
      int left = third;
      Atlas atlas = builds.smallWithout(text -> HeldOutPrompts.isHeldOut(text) || isUnknown(text, left));
      List<AtlasText> asked = builds.texts().stream()
          .filter(text -> HeldOutPrompts.isHeldOut(text) && !text.profile().isEmpty())
          .filter(text -> !builds.family(text).equals(Atlas.HUMAN))
          .toList();
      for (int size : GROUP_SIZES) {
        print(third, size, atlas, asked);
      }
    }
  }

  private boolean isUnknown(AtlasText text, int third) {
    return !text.profile().isEmpty() && !builds.family(text).equals(Atlas.HUMAN)
        && Shuffle.place("family " + builds.family(text), THIRDS) == third;
  }

  private void print(int third, int size, Atlas atlas, List<AtlasText> texts) {
    List<List<AtlasText>> groups = new ArrayList<>();
    for (List<AtlasText> own : TextGroups.byProfile(texts).values()) {
      List<List<AtlasText>> all = TextGroups.of(own, size);
      groups.addAll(all.subList(0, Math.min(GROUPS_PER_PROFILE, all.size())));
    }
    List<Identification> said = workers.map(groups, group -> atlas.identifyTogether(
        Corpus.copyOf(group.stream().map(AtlasText::document).toList())));
    List<Identification> known = new ArrayList<>();
    List<Identification> unknown = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      (isUnknown(groups.get(i).get(0), third) ? unknown : known).add(said.get(i));
    }
    out.printf(Locale.ROOT, "%-6d %3d %8d %8d %6.3f %12.3f %12.3f %12.3f %12.3f%n", third, size, known.size(),
        unknown.size(), auc(known, unknown), none(known), none(unknown), named(known), named(unknown));
  }

  private static double none(List<Identification> said) {
    return (double) said.stream().filter(answer -> answer.unknown().orElse(0) > NOBODY).count() / said.size();
  }

  private static double named(List<Identification> said) {
    return (double) said.stream().filter(answer -> answer.best().isPresent()).count() / said.size();
  }

  /** Returns how often an unknown text is thought less known than a known one; ties count half. */
  private static double auc(List<Identification> known, List<Identification> unknown) {
    double[] sorted = known.stream().mapToDouble(answer -> answer.unknown().orElse(0)).sorted().toArray();
    double wins = 0;
    for (Identification answer : unknown) {
      double own = answer.unknown().orElse(0);
      for (double other : sorted) {
        wins += own > other ? 1 : own == other ? 0.5 : 0;
      }
    }
    return wins / ((double) sorted.length * unknown.size());
  }
}
