package io.github.stylome.dossier;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which family and model of the atlas the texts sound like when they are taken together, and how many groups of
 * them, prompt by prompt, say the same on their own.
 */
record AtlasSection() implements SectionMaker {
  private static final int GROUPS = 10;
  /** Of so many prompts texts are read at most: each is read twice, and by all channels of the atlas. */
  private static final int MOST_PROMPTS = 60;

  @Override
  public Topic topic() {
    return Topic.ATLAS;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.SOUNDS_LIKE_FAMILY;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    Map<String, List<Document>> byPrompt = byPrompt(given);
    List<Document> texts = byPrompt.values().stream().flatMap(List::stream).toList();
    Basis basis = new Basis(Basis.Field.ANSWERS, texts.size(), byPrompt.size(), 0, given.seed());
    if (given.atlas().isEmpty()) {
      return List.of(
          Finding.notMeasured(FindingKind.SOUNDS_LIKE_FAMILY, Doubt.of(Doubt.Cause.NO_ATLAS), basis));
    } else if (byPrompt.size() < GROUPS) {
      return List.of(Finding.cannotTell(FindingKind.SOUNDS_LIKE_FAMILY,
          Doubt.tooFew(Doubt.Cause.FEW_PROMPTS, byPrompt.size(), GROUPS), basis));
    }
    Atlas atlas = given.atlas().get();
    Identification together = atlas.identifyTogether(Corpus.copyOf(texts));
    List<Identification> apart = given.workers().map(groups(byPrompt), atlas::identifyTogether);
    Basis against =
        new Basis(Basis.Field.ANSWERS, texts.size(), byPrompt.size(), atlas.families().size(), given.seed());
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(FindingKind.SOUNDS_LIKE_FAMILY, together, together.best(),
        apart, Identification::best, against));
    findings.add(finding(FindingKind.SOUNDS_LIKE_MODEL, together, together.bestModel(),
        apart, Identification::bestModel, against));
    return findings;
  }

  /** Returns the texts of some prompts, in an order drawn by the seed. */
  private static Map<String, List<Document>> byPrompt(DossierCase given) {
    Map<String, List<Document>> byPrompt = new HashMap<>();
    for (Document text : given.answers().own()) {
      byPrompt.computeIfAbsent(FieldTexts.prompt(text), prompt -> new ArrayList<>()).add(text);
    }
    Map<String, List<Document>> ordered = new LinkedHashMap<>();
    FieldTexts.drawn(byPrompt.keySet(), Set.of(), MOST_PROMPTS, given.seed()).forEach(prompt -> ordered.put(prompt, byPrompt.getOrDefault(prompt, List.of())));
    return ordered;
  }

  private static List<Corpus> groups(Map<String, List<Document>> byPrompt) {
    List<List<Document>> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      groups.add(new ArrayList<>());
    }
    int next = 0;
    for (List<Document> texts : byPrompt.values()) {
      groups.get(next++ % GROUPS).addAll(texts);
    }
    return groups.stream().map(Corpus::copyOf).toList();
  }

  private static Finding finding(FindingKind kind, Identification together, Optional<String> best,
      List<Identification> apart, Function<Identification, Optional<String>> named, Basis basis) {
    if (best.isEmpty()) {
      return Finding.cannotTell(kind, Doubt.stated(together.reason()), basis);
    }
    int same = (int) apart.stream().filter(one -> named.apply(one).equals(best)).count();
    Figure share = Figure.share(same, apart.size());
    Finding finding = Finding.of(kind, true, share, basis)
        .naming(best.get())
        .with(Measure.COUNT, same)
        .with(Measure.OF, apart.size())
        .with(Measure.PROBABILITY, probability(kind, together, best.get()));
    if (together.unknown().isPresent()) {
      finding = finding.with(Measure.UNKNOWN, together.unknown().getAsDouble());
    }
    if (!together.shift().isEmpty()) {
      return finding.doubted(Doubt.stated(
          together.shift().stream().map(alarm -> alarm.message()).collect(Collectors.joining("; "))));
    }
    return share.lower() > 0.5 ? finding : finding.doubted(Doubt.of(Doubt.Cause.UNSTABLE));
  }

  private static double probability(FindingKind kind, Identification together, String name) {
    return (kind == FindingKind.SOUNDS_LIKE_FAMILY ? together.families() : together.models()).stream()
        .filter(candidate -> candidate.label().equals(name))
        .mapToDouble(candidate -> candidate.probability())
        .findFirst()
        .orElse(0);
  }
}
