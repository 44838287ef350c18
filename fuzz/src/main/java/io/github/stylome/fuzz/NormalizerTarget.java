package io.github.stylome.fuzz;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.NormalizedText;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.RuleChanges;
import io.github.stylome.text.TextSpan;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every rule and chain of rules takes every text, whatever kind of sequence holds it, and knows the way back. */
public final class NormalizerTarget {
  /** Those that may find something to do in what they return. */
  private static final Set<NormalizationRule> NOT_IDEMPOTENT = EnumSet.of(
      NormalizationRule.HTML_ENTITIES,
      NormalizationRule.UNWRAP_LINES,
      NormalizationRule.GUTENBERG_FRAME);

  /** Made once: the first call of each makes its tables. */
  private static final List<Normalizer> SINGLES = Arrays.stream(NormalizationRule.values()).map(Normalizer::of).toList();

  private NormalizerTarget() {}

  /** Normalises a text by every rule and by a chain of rules. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    Normalizer chain = Choices.normalizer(input);
    String text = input.text();
    for (Normalizer single : SINGLES) {
      String once = normalize(single, text);
      if (!NOT_IDEMPOTENT.contains(single.rules().get(0))) {
        Claims.equal(once, single.normalize(once).toString(), single + " applied twice");
      }
      trace(single, text, once);
    }
    trace(chain, text, normalize(chain, text));
    Claims.equal(chain, Normalizer.parse(chain.toString()), "the chain that is read from its description");
  }

  private static String normalize(Normalizer normalizer, String text) {
    String normal = normalizer.normalize(text).toString();
    Claims.equal(normal, normalizer.normalize(new StringBuilder(text)).toString(), normalizer + " of a StringBuilder");
    return normal;
  }

  private static void trace(Normalizer normalizer, String text, String normal) {
    NormalizedText traced = normalizer.trace(text);
    Claims.equal(text, traced.original(), normalizer + ", the original");
    Claims.equal(normal, traced.text(), normalizer + ", the text that is traced");
    Claims.equal(normalizer.rules(), traced.changes().stream().map(RuleChanges::rule).toList(), "the rules");
    if (normalizer.rules().size() == 1) {
      boolean edited = traced.changes().get(0).edits() > 0;
      Claims.holds(edited || text.equals(normal), () -> normalizer + " changed the text without an edit");
    }
    walkBack(traced, normalizer);
    walkOn(traced, normalizer);
  }

  private static void walkBack(NormalizedText traced, Normalizer normalizer) {
    TextSpan before = new TextSpan(0, 0);
    for (int i = 0; i < traced.text().length(); i++) {
      TextSpan span = traced.toOriginal(i, i + 1);
      inOrder(before, span, traced.original(), normalizer + ", the way back from " + i);
      TextSpan again = traced.toNormalized(span.start(), span.end());
      int at = i;
      Claims.holds(again.start() <= at && at < again.end(),
          () -> normalizer + ": " + at + " is not in " + again + ", which " + span + " became");
      before = span;
    }
  }

  private static void walkOn(NormalizedText traced, Normalizer normalizer) {
    TextSpan before = new TextSpan(0, 0);
    for (int i = 0; i < traced.original().length(); i++) {
      TextSpan span = traced.toNormalized(i, i + 1);
      inOrder(before, span, traced.text(), normalizer + ", the way on from " + i);
      before = span;
    }
  }

  private static void inOrder(TextSpan before, TextSpan span, String text, String what) {
    Claims.holds(before.start() <= span.start() && before.end() <= span.end() && span.end() <= text.length(),
        () -> what + ": " + span + " behind " + before + " in a text of " + text.length());
  }
}
