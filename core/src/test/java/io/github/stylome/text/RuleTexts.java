package io.github.stylome.text;

import io.github.stylome.testing.RandomTexts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts in which there is work for every rule, and random normalizers. */
final class RuleTexts {
  private static final String[] PARTS = {
    "a", "e", "A", "Stra\u00DFe", "\u0301", "\u0323", "\u0345", "\u00E9", "\u0390", "\u0130", "\u1E9E", "\u212B", "\u2126",
    "\uAC00", "\u1100", "\u1161", "\u11A8", "\u0958", "\u09C7\u09BE", "\u2019", "`", "\u00B4", "\u2014", "\u2026", "\u2025",
    "\uFB01", "\uFB05", "\uFF21", "\u00BD", "\u00B5", " ", "\t", "\n", "\r", "\r\n", "\u0085", "\u2028", "\u00A0", "-\n",
    "\u00AD", "\u00AD\n", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u200E", "\u202E", "\u2066", "&amp;", "&#65;",
    "&eacute;", "&#xD83D;", "&", ";", "p\u0430ypal", "\u043C\u043Ec\u043A\u0432\u0430", "\u0391\u03B1\u03C9A", "\u0623",
    "\u0627\u0653", "\u0627\u064E\u0654", "\u0649", "\u0629", "\u0640", "\u064B", "\u0651\u064E", "\u064E\u0651", "\u0670",
    "\uFEFB", "\uFE70", "\uFE71", "\uFDFA", "\u0661", "\u066B", "\u066C", "\u06F2", "\u060C", "\u06D4", "\u06A9", "\u06CC",
    "7", "?", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uD801\uDC00", "\uD834\uDD5E", "\uFFFF", "\u0000",
    "*** START OF THE PROJECT GUTENBERG EBOOK X ***\n", "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n",
    "a longer stretch of plain words without anything to do, as most are. "
  };

  /** The rules that do not look across lines. */
  static final List<NormalizationRule> LOCAL_RULES = Arrays.stream(NormalizationRule.values())
      .filter(rule -> switch (rule) {
        case TIDY_LAYOUT, UNWRAP_LINES, DEHYPHENATE, GUTENBERG_FRAME -> false;
        default -> true;
      })
      .toList();

  private RuleTexts() {}

  /** Returns texts of up to so many parts. */
  static Arbitrary<String> ofUpTo(int parts) {
    Arbitrary<String> known = Arbitraries.of(PARTS);
    Arbitrary<String> any = RandomTexts.ofUpTo(3);
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, known), net.jqwik.api.Tuple.of(1, any))
        .list().ofMaxSize(parts).map(list -> String.join("", list));
  }

  /** Returns normalizers of up to so many rules in any order. */
  static Arbitrary<Normalizer> normalizers(int rules) {
    return Arbitraries.of(NormalizationRule.class).list().ofMaxSize(rules)
        .map(list -> Normalizer.of(new LinkedHashSet<>(list).toArray(new NormalizationRule[0])));
  }
}
