package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Classification;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.Judged;
import io.github.stylome.cli.evaluation.ProbabilityScores;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Segments of works that were held out, where authors have few works each: what the choice between a model and the nearest
 * profile was made by. Works in the order of authors and names are held out by their number modulo the number of parts,
 * each part in its turn. Of {@code arabic10} only works that are learnt from take part.
 */
final class HeldOutWorks {
  private static final int SEGMENT_WORDS = 1000;
  private static final int SEGMENTS = 20;
  private static final int MANY_WORKS = 5;

  private final Table.Builder table =
      Table.builder("held_out_works", "works", "parts", "method", "texts", "accuracy", "log_loss");
  private final Workers workers;

  private HeldOutWorks(Workers workers) {
    this.workers = workers;
  }

  static Section section(Corpus arabic, Corpus novels, Workers workers) {
    HeldOutWorks section = new HeldOutWorks(workers);
    section.add("arabic10, learnt from", arabic.documents(), 4);
    section.add("those of authors with " + MANY_WORKS + " or more", ofManyWorks(arabic.documents()), 6);
    section.add("british", novels.stream().flatMap(novel -> spread(novel).stream()).toList(), 3);
    return new Section("held-out-works", "Few works an author",
        List.of("Segments of " + SEGMENT_WORDS + " words, " + SEGMENTS + " or a few more of each novel, in parts of the "
            + "works that were held out in turn. Texts of authors without another work are left out."),
        List.of(section.table.build()));
  }

  /** Returns segments of a novel at even distances. */
  private static List<Document> spread(Document novel) {
    List<Document> segments = Segments.of(novel, SEGMENT_WORDS);
    int step = Math.max(1, segments.size() / SEGMENTS);
    List<Document> spread = new ArrayList<>();
    for (int i = 0; i < segments.size(); i += step) {
      spread.add(segments.get(i));
    }
    return spread;
  }

  private static List<Document> ofManyWorks(List<Document> texts) {
    Map<String, Set<String>> works = new HashMap<>();
    texts.forEach(text -> works.computeIfAbsent(label(text), label -> new TreeSet<>()).add(work(text)));
    return texts.stream().filter(text -> works.getOrDefault(label(text), Set.of()).size() >= MANY_WORKS).toList();
  }

  /** Returns the part of every work. */
  static Map<String, Integer> parts(List<Document> texts, int parts) {
    Map<String, Set<String>> works = new TreeMap<>();
    texts.forEach(text -> works.computeIfAbsent(label(text), label -> new TreeSet<>()).add(work(text)));
    Map<String, Integer> partOf = new HashMap<>();
    works.values().forEach(own -> own.forEach(work -> partOf.put(work, partOf.size() % parts)));
    return partOf;
  }

  private void add(String name, List<Document> texts, int parts) {
    Map<String, Integer> partOf = parts(texts, parts);
    for (AttributionMethod method : List.of(AttributionMethod.named("stacked"), AttributionMethod.standard())) {
      List<Judged> judged = new ArrayList<>();
      for (int part = 0; part < parts; part++) {
        Integer own = part;
        List<Document> training = texts.stream().filter(text -> !own.equals(partOf.get(work(text)))).toList();
        Attributor attributor = Fitting.fit(method, training, workers);
        List<Document> test = texts.stream()
            .filter(text -> own.equals(partOf.get(work(text))) && attributor.labels().contains(label(text)))
            .toList();
        new Judge(attributor, workers).each(Fitting.texts(name, test)).forEach(answer -> judged.add(answer.judged()));
      }
      table.row(Cell.of(name), Cell.of(parts), Cell.of(method.name()), Cell.of(judged.size()),
          Cell.of(Classification.accuracy(judged)), Cell.of(ProbabilityScores.logLoss(judged)));
    }
  }

  private static String label(Document text) {
    return text.label().orElseThrow();
  }

  private static String work(Document text) {
    return text.group().orElseThrow();
  }
}
