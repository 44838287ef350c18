package io.github.stylome.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DossierTextTest {
  private static final DossierText TEXT = DossierText.english();
  private static final Basis BASIS = new Basis(Basis.Field.ANSWERS, 50, 40, 12, 7);
  private static final Figure FIGURE = Figure.share(3, 50);

  private static Finding finding(FindingKind kind, Strength strength, List<String> names) {
    Optional<Doubt> doubt =
        strength.needsDoubt() ? Optional.of(Doubt.tooFew(Doubt.Cause.FEW_TEXTS, 3, 10)) : Optional.empty();
    return new Finding(kind, strength, names, Optional.of(FIGURE), Map.of(), BASIS, doubt);
  }

  @Test
  void everyKindAndStrength_hasASentenceWithFigureAndInterval_orSaysThatItHasNone() {
    for (FindingKind kind : FindingKind.values()) {
      for (Strength strength : Strength.values()) {
        Finding finding = finding(kind, strength, List.of("other", "taught by"));
        String sentence = TEXT.sentence("suspect", finding);
        assertTrue(Sentences.carriesItsFigure(sentence), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertEquals(strength != Strength.NOT_MEASURED, sentence.contains(TEXT.notProved(kind)), sentence);
        assertEquals(strength == Strength.SUPPORTED || strength == Strength.NOT_SUPPORTED,
            sentence.contains("this does not prove"), sentence);
      }
    }
  }

  @Test
  void everyKind_saysWhatItRestsOn_andWhatWouldChangeIt() {
    for (FindingKind kind : FindingKind.values()) {
      String basis = TEXT.basis("suspect", finding(kind, Strength.SUPPORTED, List.of("other")));
      assertTrue(basis.contains("50 texts of 40 prompts (answers), 12 other labels, seed 7"), basis);
      assertTrue(basis.contains(TEXT.method(kind)) && basis.contains(TEXT.change(kind)), basis);
    }
  }

  @Test
  void everyCauseUnitAndTopic_hasWords() {
    for (Doubt.Cause cause : Doubt.Cause.values()) {
      Finding finding = Finding.cannotTell(FindingKind.LIKENESS, new Doubt(cause, 1, 2, "so it is"), BASIS);
      assertTrue(TEXT.sentence("suspect", finding).startsWith("Cannot tell "), cause::label);
    }
    for (Unit unit : Unit.values()) {
      for (IntervalMethod method : IntervalMethod.values()) {
        Finding finding = finding(FindingKind.LENGTH, Strength.SUPPORTED, List.of())
            .with(Figure.of(1, unit, 0.5, 2, method));
        assertTrue(Sentences.carriesItsFigure(TEXT.sentence("suspect", finding)), unit::label);
      }
    }
    for (Topic topic : Topic.values()) {
      assertFalse(TEXT.heading(topic).isEmpty());
    }
  }

  @Test
  void everyCaveat_saysWhatCannotBeTold() {
    assertTrue(TEXT.caveats().size() >= 4);
    for (String caveat : TEXT.caveats()) {
      assertTrue(caveat.contains("cannot tell") || caveat.contains("nobody can tell"), caveat);
    }
  }

  @Test
  void aLabelThatWouldTurnTheLineOrFillABrace_isShownInert() {
    String hostile = "a\u202Eb\n\u001B[2J{figure}\" says \u0301\u0301\u0301\u0301\uD800 \u2066x";
    for (FindingKind kind : FindingKind.values()) {
      for (Strength strength : Strength.values()) {
        Finding finding = finding(kind, strength, List.of(hostile, "taught by"));
        String sentence = TEXT.sentence(hostile, finding) + TEXT.basis(hostile, finding);
        for (int unsafe : new int[] {0x202E, '\n', 0x1B, 0xD800, 0x2066}) {
          assertEquals(-1, sentence.indexOf(unsafe), () -> Integer.toHexString(unsafe) + " in " + kind);
        }
      }
    }
    String sentence = TEXT.sentence(hostile, finding(FindingKind.LENGTH, Strength.SUPPORTED, List.of()));
    assertTrue(sentence.contains("\"a\\u{202E}b\\u{A}\\u{1B}[2J{figure}\\u{22} says"), sentence);
  }

  @Test
  void aLongLabel_isCut_andDetailOfOthersIsShownInert() {
    String sentence = TEXT.sentence("x".repeat(500), finding(FindingKind.LENGTH, Strength.SUPPORTED, List.of()));
    assertTrue(sentence.contains("\"" + "x".repeat(80) + "...\""), sentence);
    Finding stated = Finding.cannotTell(FindingKind.LIKENESS, Doubt.stated("of a\u202Eb and\rc"), BASIS);
    String told = TEXT.sentence("s", stated);
    assertTrue(told.contains("of a\\u{202E}b and\\u{D}c"), told);
  }
}
