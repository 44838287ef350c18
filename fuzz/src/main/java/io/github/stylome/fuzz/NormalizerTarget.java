package io.github.stylome.fuzz;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Every rule and chain of rules takes every text, whatever kind of sequence holds it. */
public final class NormalizerTarget {
  /** Those that find nothing to do in what they return. HTML entities may hold others, and joined lines are longer. */
  private static final Set<NormalizationRule> IDEMPOTENT = EnumSet.of(
      NormalizationRule.NFC,
      NormalizationRule.FOLD_CASE,
      NormalizationRule.UNIFY_QUOTES,
      NormalizationRule.UNIFY_DASHES,
      NormalizationRule.UNIFY_SPACES,
      NormalizationRule.TIDY_LAYOUT);

  private NormalizerTarget() {}

  /** Normalises a text by every rule and by a chain of rules. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    Normalizer chain = Choices.normalizer(input);
    String text = input.text();
    for (NormalizationRule rule : NormalizationRule.values()) {
      String once = normalize(Normalizer.of(rule), text);
      if (IDEMPOTENT.contains(rule)) {
        Claims.equal(once, normalize(Normalizer.of(rule), once), rule.label() + " applied twice");
      }
    }
    normalize(chain, text);
    Claims.equal(chain, Normalizer.parse(chain.toString()), "the chain that is read from its description");
  }

  private static String normalize(Normalizer normalizer, String text) {
    String normal = normalizer.normalize(text).toString();
    Claims.equal(normal, normalizer.normalize(new StringBuilder(text)).toString(), normalizer + " of a StringBuilder");
    return normal;
  }
}
