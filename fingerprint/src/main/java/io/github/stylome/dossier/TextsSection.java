package io.github.stylome.dossier;

import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what was read. */
record TextsSection() implements SectionMaker {
  @Override
  public Topic topic() {
    return Topic.TEXTS;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.LENGTH;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    List<Finding> findings = new ArrayList<>();
    findings.add(rowsRead(given));
    findings.add(length(given.answers(), given.seed()));
    findings.add(thinkingShare(given));
    if (!given.thinking().own().isEmpty()) {
      findings.add(length(given.thinking(), given.seed()));
    }
    findings.add(language(given));
    findings.add(sharedPrompts(given));
    return findings;
  }

  private static Finding rowsRead(DossierCase given) {
    int read = given.texts().answers().size();
    int rows = read + given.texts().rejected();
    Basis basis = new Basis(Basis.Field.ROWS, read, FieldTexts.prompts(given.texts().answers().documents()).size(),
        given.answers().byOther().size(), given.seed());
    return Finding.of(FindingKind.ROWS_READ, true, Figure.share(read, rows), basis)
        .with(Measure.COUNT, read)
        .with(Measure.OF, rows);
  }

  private static Finding length(FieldTexts texts, long seed) {
    Map<String, List<Integer>> byPrompt = new TreeMap<>();
    for (Document text : texts.own()) {
      byPrompt.computeIfAbsent(FieldTexts.prompt(text), prompt -> new ArrayList<>())
          .add(Comparability.words(text.text(), Integer.MAX_VALUE));
    }
    if (byPrompt.size() < 2) {
      return Finding.cannotTell(FindingKind.LENGTH, Doubt.tooFew(Doubt.Cause.FEW_PROMPTS, byPrompt.size(), 2),
          texts.basis(0, seed));
    }
    double[] means = byPrompt.values().stream()
        .mapToDouble(own -> own.stream().mapToInt(Integer::intValue).average().orElse(0))
        .toArray();
    return Finding.of(FindingKind.LENGTH, true, Figure.mean(means, Unit.WORDS), texts.basis(0, seed));
  }

  private static Finding thinkingShare(DossierCase given) {
    int thinking = given.thinking().own().size();
    Basis basis = given.answers().basis(0, given.seed());
    if (thinking == 0) {
      return Finding.notMeasured(FindingKind.THINKING_SHARE, Doubt.of(Doubt.Cause.NO_THINKING), basis);
    }
    int rows = Math.max(thinking, given.answers().own().size());
    return Finding.of(FindingKind.THINKING_SHARE, true, Figure.share(thinking, rows), basis)
        .with(Measure.COUNT, thinking)
        .with(Measure.OF, rows);
  }

  private static Finding language(DossierCase given) {
    FieldTexts answers = given.answers();
    Basis basis = answers.basis(answers.byOther().size(), given.seed());
    Finding finding = answers.language()
        .map(language -> Finding.of(FindingKind.LANGUAGE, true,
            Figure.share(answers.inLanguage(), answers.own().size()), basis).naming(language.code()))
        .orElseGet(() -> Finding.cannotTell(FindingKind.LANGUAGE, Doubt.of(Doubt.Cause.NO_LANGUAGE), basis));
    return finding
        .with(Measure.OTHERS_ALIKE, answers.others().size())
        .with(Measure.OTHERS, answers.byOther().size())
        .with(Measure.TOO_FEW_TEXTS, answers.byOther().size() - answers.enough());
  }

  private static Finding sharedPrompts(DossierCase given) {
    FieldTexts answers = given.answers();
    Basis basis = answers.basis(answers.others().size(), given.seed());
    if (answers.others().size() < Comparability.SHARING) {
      return Finding.cannotTell(FindingKind.SHARED_PROMPTS,
          Doubt.tooFew(Doubt.Cause.FEW_LABELS, answers.others().size(), Comparability.SHARING), basis);
    }
    int shared = Comparability.sharedPrompts(answers);
    int own = basis.prompts();
    return Finding.of(FindingKind.SHARED_PROMPTS, shared >= Comparability.LEAST_PROMPTS,
            Figure.share(shared, own), basis)
        .with(Measure.COUNT, shared)
        .with(Measure.OF, own);
  }
}
