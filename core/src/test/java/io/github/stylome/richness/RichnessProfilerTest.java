package io.github.stylome.richness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.shape.Shapes;
import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.Tokenizers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichnessProfilerTest {
  private static final String TEXT = "The cat sat on the mat, and the dog sat on the log, while a bird sang to the cat "
      + "and the dog from a tree by the old mill. ";
  private static final RichnessProfiler ALL =
      RichnessProfiler.of(Tokenizers.words()).withRule(RichnessRule.none());

  private static double whole(RichnessProfile profile, RichnessMeasure measure) {
    return profile.measured(measure).wholeText().orElseThrow();
  }

  private static double value(RichnessProfile profile, RichnessMeasure measure) {
    return profile.measured(measure).comparable().orElseThrow().value();
  }

  /** Words that follow Zipf's law, more or less. */
  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> "w" + (int) Math.pow(2000, random.nextDouble()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void mtldAndMattr_areThoseOfAnIndependentProgram() {
    RichnessProfile once = ALL.withWindow(10).measure(TEXT);
    assertEquals(18.15298507462687, whole(once, RichnessMeasure.MTLD), 1e-12);
    assertEquals(0.8523809523809524, whole(once, RichnessMeasure.MATTR), 1e-14);
    assertEquals(19.585492227979277, whole(ALL.measure(TEXT.repeat(3)), RichnessMeasure.MTLD), 1e-12);
  }

  @Test
  void meanOverWindows_isThatOfTheWindows() {
    RichnessProfile profile = ALL.withWindow(10).measure(TEXT + "more words");
    double ofThird = -(8 * 0.1 * Math.log(0.1) + 0.2 * Math.log(0.2)) / Math.log(2); // words 21 to 30: "the" twice
    assertEquals((2.6464393446710153 + 3.121928094887362 + ofThird) / 3,
        value(profile, RichnessMeasure.ENTROPY), 1e-12);
    assertEquals(30, profile.measured(RichnessMeasure.ENTROPY).words());
    assertEquals(32, profile.measured(RichnessMeasure.MATTR).words());
  }

  @Test
  void emptyText_hasAReasonForEveryMeasure() {
    for (String text : List.of("", " ... !\n")) {
      for (MeasuredRichness measured : RichnessProfiler.of(Tokenizers.words()).measure(text).measured()) {
        assertEquals(Optional.of(RichnessGap.NO_WORDS), measured.gap());
        assertTrue(measured.wholeText().isEmpty() && measured.comparable().isEmpty() && !measured.reliable());
      }
    }
  }

  @Test
  void shortText_isRefused_andItsWholeTextIsMeasuredAllTheSame() {
    RichnessProfile profile = RichnessProfiler.of(Tokenizers.words()).measure(words(1, 199));
    for (MeasuredRichness measured : profile.measured()) {
      assertEquals(Optional.of(RichnessGap.TOO_SHORT), measured.gap(), measured.measure().label());
      assertTrue(measured.comparable().isEmpty());
      assertTrue(measured.wholeText().isPresent());
      assertEquals(199, measured.words());
    }
  }

  @Test
  void everyMeasure_isRefusedBelowItsMinimum_andNotAtIt() {
    RichnessProfiler profiler = RichnessProfiler.of(Tokenizers.words());
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      int least = RichnessRule.standard().minimumWords(measure);
      assertEquals(Optional.of(RichnessGap.TOO_SHORT), profiler.measure(words(2, least - 1)).measured(measure).gap());
      MeasuredRichness measured = profiler.measure(words(2, least)).measured(measure);
      assertEquals(Optional.empty(), measured.gap(), measure.label());
      assertEquals(least >= RichnessRule.standard().reliableWords(measure), measured.reliable(), measure.label());
      ComparableRichness value = measured.comparable().orElseThrow();
      assertTrue(value.lower() < value.value() && value.value() < value.upper(), measure.label() + value);
    }
  }

  @Test
  void longerWindows_needLongerTexts() {
    RichnessProfiler profiler = RichnessProfiler.of(Tokenizers.words()).withWindow(500);
    assertEquals(1000, profiler.measure(words(1, 300)).measured(RichnessMeasure.ENTROPY).minimumWords());
    assertEquals(3000, profiler.measure(words(1, 300)).measured(RichnessMeasure.MTLD).minimumWords());
  }

  @Test
  void widening_multipliesTheInterval() {
    String text = words(3, 4000);
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      ComparableRichness plain = ALL.measure(text).measured(measure).comparable().orElseThrow();
      ComparableRichness wide = ALL.withRule(RichnessRule.none().with(measure, 1, 1, 3)).measure(text)
          .measured(measure).comparable().orElseThrow();
      assertEquals(3 * (plain.upper() - plain.value()), wide.upper() - wide.value(), 1e-9);
      assertEquals(plain.value(), wide.value());
    }
  }

  /** Of words that are drawn independently, the plain interval must hold what a text 20 times as long has. */
  @Test
  void plainInterval_holdsTheValueOfLongTexts_asOftenAsItSays() {
    RichnessProfile longText = ALL.measure(words(99, 100_000));
    for (RichnessMeasure measure : List.of(RichnessMeasure.MATTR, RichnessMeasure.ENTROPY, RichnessMeasure.YULE_K)) {
      int held = 0;
      for (int seed = 0; seed < 100; seed++) {
        ComparableRichness part = ALL.measure(words(seed, 5000)).measured(measure).comparable().orElseThrow();
        double truth = value(longText, measure);
        held += part.lower() <= truth && truth <= part.upper() ? 1 : 0;
      }
      assertTrue(held >= 85, measure.label() + " held in " + held + " of 100");
    }
  }

  @Test
  void textWithoutRepetition_hasNoMtld_andNoHonore() {
    String different = IntStream.range(0, 4000).mapToObj(i -> "x" + i).collect(Collectors.joining(" "));
    RichnessProfile profile = RichnessProfiler.of(Tokenizers.words()).measure(different);
    assertEquals(Optional.of(RichnessGap.NO_REPETITION), profile.measured(RichnessMeasure.MTLD).gap());
    assertEquals(Optional.of(RichnessGap.NO_REPETITION), profile.measured(RichnessMeasure.HONORE_R).gap());
    assertEquals(1, value(profile, RichnessMeasure.MATTR));
    assertEquals(1, value(profile, RichnessMeasure.HD_D), 1e-12);
  }

  @Test
  void aListOfNames_doesNotSilenceALongText_butManyDo() {
    String names = IntStream.range(0, 100).mapToObj(i -> "n" + i).collect(Collectors.joining(" "));
    String text = words(5, 3000);
    assertTrue(ALL.measure(names + " " + text).measured(RichnessMeasure.HONORE_R).comparable().isPresent());
    assertEquals(Optional.of(RichnessGap.NO_REPETITION),
        ALL.measure(names + " " + words(5, 1000)).measured(RichnessMeasure.HONORE_R).gap());
  }

  @Test
  void caseDoesNotCount_andArabicAndChineseAreMeasured() {
    assertEquals(ALL.measure("One two ONE \u00C9t\u00E9").spectrum(),
        ALL.measure("one TWO one \u00E9t\u00C9").spectrum());
    assertEquals("N=4, V=3, V1=2, V2=1",
        ALL.measure("\u0643\u062A\u0628 \u0627\u0644\u0648\u0644\u062F \u0643\u062A\u0628 \u0627\u0644\u062F\u0631\u0633") // wrote the-boy wrote the-lesson
            .spectrum().toString());
    assertEquals("N=5, V=4, V1=3, V2=1",
        ALL.measure("\u6211\u770B\u6211\u7684\u4E66\u3002").spectrum().toString()); // "I read my book."
  }

  @Test
  void tokensThatHaveAName_countByIt() {
    assertEquals("N=3, V=1, V1=0, V2=0", FrequencySpectrum.of("word text list",
        Shapes.wordLengths()).toString());
  }

  @Property(tries = 200)
  void spectrum_isThatOfAHashMap_andOrderDoesNotMatter(@ForAll("texts") String text) {
    List<String> words = Arrays.asList(text.split(" "));
    Set<String> types = new HashSet<>(words);
    FrequencySpectrum spectrum = FrequencySpectrum.of(text, Tokenizers.whitespace());
    assertEquals(text.isBlank() ? 0 : types.size(), spectrum.types());
    Collections.reverse(words);
    assertEquals(spectrum, FrequencySpectrum.of(String.join(" ", words), Tokenizers.whitespace()));
  }

  @Property(tries = 200)
  void mtld_isTheSameBackwards(@ForAll("texts") String text) {
    List<String> words = Arrays.asList(text.split(" "));
    RichnessProfiler profiler = RichnessProfiler.of(Tokenizers.whitespace()).withRule(RichnessRule.none());
    var forwards = profiler.measure(text).measured(RichnessMeasure.MTLD).wholeText();
    Collections.reverse(words);
    var backwards = profiler.measure(String.join(" ", words)).measured(RichnessMeasure.MTLD).wholeText();
    assertEquals(forwards.orElse(-1), backwards.orElse(-1), 1e-9);
  }

  @Property(tries = 300)
  void everyMeasure_hasAValueOrAReason(@ForAll("any") String text) {
    for (MeasuredRichness measured : ALL.withWindow(5).measure(text).measured()) {
      assertTrue(measured.comparable().isPresent() != measured.gap().isPresent());
      measured.comparable().ifPresent(value -> {
        assertTrue(Double.isFinite(value.value()));
        assertFalse(value.lower() < measured.measure().least() || value.upper() > measured.measure().most());
      });
      measured.wholeText().ifPresent(value -> assertTrue(Double.isFinite(value)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "\u4E2D", "\uD800", "\u0000", "\u0301 ", "\n", "w. "})
  void hostileText_takesLinearTime(String unit) {
    String text = unit.repeat(3_000_000 / unit.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> ALL.withWindow(2).measure(text));
  }

  @Test
  void badSettings_areRefusedByValue() {
    assertThrows(IllegalArgumentException.class, () -> ALL.withWindow(1));
    RichnessRule none = RichnessRule.none();
    assertThrows(IllegalArgumentException.class, () -> none.with(RichnessMeasure.MTLD, 0, 5, 1));
    assertThrows(IllegalArgumentException.class, () -> none.with(RichnessMeasure.MTLD, 10, 9, 1));
    assertThrows(IllegalArgumentException.class, () -> none.with(RichnessMeasure.MTLD, 10, 10, 0.9));
    assertEquals(1, none.minimumWords(RichnessMeasure.MTLD)); // and is as it was
  }

  @Test
  void student_isThatOfTables() {
    double[] expected = {12.706204736, 4.302652730, 3.182446305, 2.776445105, 2.570581836, 2.446911851};
    for (int degrees = 1; degrees <= expected.length; degrees++) {
      assertEquals(expected[degrees - 1], Estimate.student(degrees), 3e-3);
    }
    assertEquals(2.093024054, Estimate.student(19), 2e-5);
    assertEquals(1.983971519, Estimate.student(100), 1e-6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("ab", "cd", "ef", "gh", "ij").list().ofMaxSize(200)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> any() {
    return RandomTexts.ofUpTo(200);
  }
}
