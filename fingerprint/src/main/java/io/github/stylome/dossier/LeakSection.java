package io.github.stylome.dossier;

import io.github.stylome.keyness.FalseDiscovery;
import io.github.stylome.keyness.Hypergeometric;
import io.github.stylome.leak.IdentityLeak;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says how often texts name a model or a maker as their own, and whether other labels do so too. */
record LeakSection() implements SectionMaker {
  /** So many names are spoken of, those of most texts first. */
  private static final int MOST_NAMES = 5;

  @Override
  public Topic topic() {
    return Topic.LEAKS;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.LEAK_RATE;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    List<Finding> findings = new ArrayList<>(findings(given, given.answers()));
    findings.addAll(findings(given, given.thinking()));
    return findings;
  }

  private static List<Finding> findings(DossierCase given, FieldTexts texts) {
    if (texts.own().isEmpty()) {
      return List.of(Finding.notMeasured(
          FindingKind.LEAK_RATE, Doubt.of(Doubt.Cause.NO_THINKING), texts.basis(0, given.seed())));
    }
    Claims own = claims(given, texts.own());
    Map<String, Claims> others = new TreeMap<>();
    texts.byOther().forEach((label, documents) -> others.put(label, claims(given, documents)));
    List<Finding> findings = new ArrayList<>();
    findings.add(rate(given, texts, own, others));
    findings.addAll(names(given, texts, own, others));
    return findings;
  }

  /**
   * What the texts of a label claim.
   *
   * @param texts how many there are
   * @param claiming how many of them name a model or a maker as their own
   * @param names how many name each
   */
  private record Claims(int texts, int claiming, Map<String, Integer> names) {}

  private static Claims claims(DossierCase given, List<Document> texts) {
    List<Set<String>> found = given.workers().map(texts, text -> names(given.scanner().leaks(text.text())));
    Map<String, Integer> names = new HashMap<>();
    found.forEach(own -> own.forEach(name -> names.merge(name, 1, Integer::sum)));
    return new Claims(texts.size(), (int) found.stream().filter(own -> !own.isEmpty()).count(), names);
  }

  /** A model's name stands for itself, and that of its maker is not added: one claim is counted once. */
  private static Set<String> names(List<IdentityLeak> leaks) {
    Set<String> names = new TreeSet<>();
    for (IdentityLeak leak : leaks) {
      names.add(leak.model().or(leak::maker).orElse("a name without maker"));
    }
    return names;
  }

  private static Finding rate(DossierCase given, FieldTexts texts, Claims own, Map<String, Claims> others) {
    int all = others.values().stream().mapToInt(Claims::texts).sum();
    int claiming = others.values().stream().mapToInt(Claims::claiming).sum();
    Finding finding = Finding.of(FindingKind.LEAK_RATE, own.claiming() > 0, Figure.share(own.claiming(), own.texts()),
            texts.basis(others.size(), given.seed()))
        .with(Measure.COUNT, own.claiming())
        .with(Measure.OF, own.texts())
        .with(Measure.OTHERS_ALIKE, count(others, claims -> claims.claiming() > 0))
        .with(Measure.OTHERS, others.size());
    if (all > 0) {
      finding = finding.with(Measure.SHARE_OF_OTHERS, (double) claiming / all);
    }
    return own.claiming() == 0 && own.texts() < FieldTexts.LEAST_TEXTS
        ? finding.doubted(Doubt.tooFew(Doubt.Cause.FEW_TEXTS, own.texts(), FieldTexts.LEAST_TEXTS))
        : finding;
  }

  private static List<Finding> names(
      DossierCase given, FieldTexts texts, Claims own, Map<String, Claims> others) {
    List<String> names = own.names().keySet().stream()
        .sorted(Comparator.comparing((String name) -> -own.names().getOrDefault(name, 0))
            .thenComparing(Comparator.naturalOrder()))
        .toList();
    int all = others.values().stream().mapToInt(Claims::texts).sum();
    double[] p = names.stream()
        .mapToDouble(name -> Hypergeometric.upperTail(own.texts() + all,
            own.names().getOrDefault(name, 0) + claiming(name, others), own.texts(), own.names().getOrDefault(name, 0)))
        .toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_NAMES, names.size()); i++) {
      String name = names.get(i);
      int count = own.names().getOrDefault(name, 0);
      Finding finding = Finding.of(FindingKind.LEAK_NAME, q[i] <= given.settings().rate(),
              Figure.share(count, own.texts()), texts.basis(others.size(), given.seed()))
          .naming(name)
          .with(Measure.COUNT, count)
          .with(Measure.OF, own.texts())
          .with(Measure.OTHERS_ALIKE, count(others, claims -> claims.names().containsKey(name)))
          .with(Measure.OTHERS, others.size())
          .with(Measure.Q, q[i]);
      findings.add(finding);
    }
    return findings;
  }

  private static int count(Map<String, Claims> others, Predicate<Claims> alike) {
    return (int) others.values().stream().filter(alike).count();
  }

  private static int claiming(String name, Map<String, Claims> others) {
    return others.values().stream().mapToInt(claims -> claims.names().getOrDefault(name, 0)).sum();
  }
}
