package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks an atlas about a collection that it was built without: each text alone; each text as one of a mixture of as
 * many sources as there are; all texts of a model together, alone; and all models side by side. Once as texts that
 * people may have written, and once as texts that are known to be machines'.
 */
final class NewDomain {
  private final Builds builds;
  private final Workers workers;
  private final PrintStream out;

  NewDomain(Builds builds, Workers workers, PrintStream out) {
    this.builds = builds;
    this.workers = workers;
    this.out = out;
  }

  void print(String collection) {
    Atlas atlas = builds.without(text -> text.collection().equals(collection));
    Map<String, List<AtlasText>> sources = TextGroups.byProfile(
        builds.texts().stream().filter(text -> text.collection().equals(collection)).toList());
    out.printf(Locale.ROOT, "%nBuilt without %s, asked about it: %d models.%n", collection, sources.size());
    out.println("first: share with the right family first.");
    out.println("answered: share not \"cannot tell\"; right: share of those.");
    out.printf(Locale.ROOT, "%-10s %-34s %6s %7s %9s %7s%n", "known as", "asked", "of", "first", "answered", "right");
    print("any", atlas, sources);
    print("machines'", atlas.forMachineTexts(), sources);
  }

  private void print(String known, Atlas atlas, Map<String, List<AtlasText>> sources) {
    List<String> families = new ArrayList<>();
    List<Document> texts = new ArrayList<>();
    List<String> sourceFamilies = new ArrayList<>();
    List<Corpus> corpora = new ArrayList<>();
    for (List<AtlasText> own : sources.values()) {
      own.forEach(text -> {
        families.add(builds.family(text));
        texts.add(text.document());
      });
      sourceFamilies.add(builds.family(own.get(0)));
      corpora.add(Corpus.copyOf(own.stream().map(AtlasText::document).toList()));
    }
    row(known, "each text alone", families, workers.map(texts, atlas::identify));
    row(known, "each text, mixed sources", families, atlas.identifyMixed(texts, sources.size(), workers));
    row(known, "all texts of a model, alone", sourceFamilies, workers.map(corpora, atlas::identifyTogether));
    List<Identification> together = atlas.identifySources(corpora, workers);
    row(known, "all texts of a model, side by side", sourceFamilies, together);
    int place = 0;
    for (String profile : sources.keySet()) {
      Identification said = together.get(place);
      out.printf(Locale.ROOT, "    %-42s %-10s said %-10s %.3f %s%n", profile, sourceFamilies.get(place),
          said.families().get(0).label(), said.families().get(0).probability(),
          said.abstention().map(why -> "(" + why + ")").orElse(""));
      place++;
    }
  }

  private void row(String known, String asked, List<String> truth, List<Identification> said) {
    int first = 0;
    int answered = 0;
    int right = 0;
    for (int i = 0; i < truth.size(); i++) {
      Identification answer = said.get(i);
      boolean hit = !answer.families().isEmpty() && answer.families().get(0).label().equals(truth.get(i));
      first += hit ? 1 : 0;
      answered += answer.best().isPresent() ? 1 : 0;
      right += answer.best().isPresent() && hit ? 1 : 0;
    }
    double size = truth.size();
    out.printf(Locale.ROOT, "%-10s %-34s %6d %7.3f %9.3f %7.3f%n",
        known, asked, truth.size(), first / size, answered / size, (double) right / answered);
  }
}
