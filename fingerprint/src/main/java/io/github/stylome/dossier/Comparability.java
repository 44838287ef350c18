package io.github.stylome.dossier;

import io.github.stylome.text.Document;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether there is enough to compare the suspect with others by, the same for all parts that do. What is too thin is
 * not measured at all; what was measured on prompts that are not shared cannot be told, since subject and register may be
 * all that differs.
 */
final class Comparability {
  static final int LEAST_PROMPTS = 10;
  static final int LEAST_LABELS = 5;
  /** Ten texts of forty words. */
  static final int LEAST_WORDS = 400;
  /** So many other labels make a prompt a shared one. */
  static final int SHARING = 4;

  private Comparability() {}

  /** Returns why the texts are too thin to compare anything by; empty if they are not. */
  static Optional<Doubt> doubt(DossierCase given, FieldTexts texts) {
    List<Document> own = texts.ownCompared(given.suspect());
    int prompts = FieldTexts.prompts(own).size();
    int labels = texts.others().size();
    if (own.size() < FieldTexts.LEAST_TEXTS) {
      return tooFew(Doubt.Cause.FEW_TEXTS, own.size(), FieldTexts.LEAST_TEXTS);
    } else if (prompts < LEAST_PROMPTS) {
      return tooFew(Doubt.Cause.FEW_PROMPTS, prompts, LEAST_PROMPTS);
    } else if (labels < LEAST_LABELS) {
      return tooFew(Doubt.Cause.FEW_LABELS, labels, LEAST_LABELS);
    }
    int words = own.stream().mapToInt(text -> words(text.text(), LEAST_WORDS)).sum();
    return words < LEAST_WORDS ? tooFew(Doubt.Cause.FEW_WORDS, words, LEAST_WORDS) : Optional.empty();
  }

  private static Optional<Doubt> tooFew(Doubt.Cause cause, int found, int needed) {
    return Optional.of(Doubt.tooFew(cause, found, needed));
  }

  /** Returns how many words a text has, counted up to a limit. */
  static int words(String text, int limit) {
    TokenCursor cursor = Tokenizers.words().open(text);
    int words = 0;
    while (words < limit && cursor.next()) {
      words++;
    }
    return words;
  }

  /** Returns how many of the suspect's prompts other labels answer too. */
  static int sharedPrompts(FieldTexts texts) {
    Map<String, Integer> sharing = new TreeMap<>();
    for (String other : texts.others()) {
      FieldTexts.prompts(texts.of(other)).forEach(prompt -> sharing.merge(prompt, 1, Integer::sum));
    }
    Set<String> own = FieldTexts.prompts(texts.own());
    return (int) own.stream().filter(prompt -> sharing.getOrDefault(prompt, 0) >= SHARING).count();
  }

  /** Returns findings of a comparison, doubted if too few prompts are shared. */
  static List<Finding> held(List<Finding> findings, FieldTexts texts) {
    int shared = sharedPrompts(texts);
    Doubt doubt = Doubt.tooFew(Doubt.Cause.FEW_SHARED, shared, LEAST_PROMPTS);
    return shared >= LEAST_PROMPTS
        ? findings
        : findings.stream().map(finding -> isCompared(finding) ? finding.doubted(doubt) : finding).toList();
  }

  /** Dates do not depend on prompts, and what has a doubt keeps it. */
  private static boolean isCompared(Finding finding) {
    return finding.kind() != FindingKind.DIRECTION && finding.doubt().isEmpty();
  }
}
