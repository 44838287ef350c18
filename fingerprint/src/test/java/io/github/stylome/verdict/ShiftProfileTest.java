package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShiftProfileTest {
  private static final List<String> NAMES = List.of("words", "markdown");
  private static final Optional<Language> ENGLISH = Optional.of(Language.ENGLISH);
  private static final int TEXTS = 2000;
  /** Texts of 100 to 400 tokens, whose shares of new n-grams fall with length and scatter by a hundredth or two. */
  private static final ShiftProfile PROFILE = profile(TEXTS);

  @Test
  void aUsualText_raisesNoAlarm() {
    assertEquals(List.of(), alarms(ENGLISH, 250, words(250), 0.1));
    assertEquals(List.of(), alarms(ENGLISH, 250, 0, 0));
    assertEquals(List.of(), alarms(Optional.empty(), 250, words(250), 0.1));
  }

  @Test
  void anotherLanguage_isNamed() {
    List<ShiftAlarm> alarms = alarms(Optional.of(Language.GERMAN), 250, words(250) + 0.3, 0.1);
    assertEquals(List.of(ShiftAlarm.Kind.LANGUAGE, ShiftAlarm.Kind.VOCABULARY), kinds(alarms));
    assertTrue(alarms.get(0).message().contains("GERMAN") && alarms.get(0).message().contains("ENGLISH"));
  }

  @Test
  void whereNoTrainingLanguageIsKnown_noneIsAnother() {
    ShiftProfile unknown = new ShiftProfile(
        Set.of(), PROFILE.shortest(), PROFILE.longest(), PROFILE.channels(), PROFILE.surprises());
    assertEquals(List.of(), unknown.alarms(() -> Optional.of(Language.GERMAN), 250, new double[] {words(250), 0.1}, NAMES));
  }

  @Test
  void aTextFarTooShortOrTooLong_saysSo() {
    assertEquals(List.of(), alarms(ENGLISH, 60, words(100), 0.1));
    assertEquals(List.of(ShiftAlarm.Kind.LENGTH), kinds(alarms(ENGLISH, 40, words(100), 0.1)));
    assertEquals(List.of(), alarms(ENGLISH, 1500, words(400), 0.1));
    assertEquals(List.of(ShiftAlarm.Kind.LENGTH), kinds(alarms(ENGLISH, 2500, words(400), 0.1)));
  }

  @Test
  void tooManyNewNgrams_areOfTheKindOfTheirChannel() {
    List<ShiftAlarm> alarms = alarms(ENGLISH, 250, words(250) + 0.3, 0.1);
    assertEquals(List.of(ShiftAlarm.Kind.VOCABULARY), kinds(alarms));
    assertTrue(alarms.get(0).message().contains("channel words"), alarms.get(0).message());
    assertEquals(List.of(ShiftAlarm.Kind.LAYOUT), kinds(alarms(ENGLISH, 250, words(250), 0.9)));
  }

  @Test
  void severalAlarms_areAllRaised() {
    assertEquals(List.of(ShiftAlarm.Kind.LANGUAGE, ShiftAlarm.Kind.LENGTH, ShiftAlarm.Kind.VOCABULARY),
        kinds(alarms(Optional.of(Language.GREEK), 5, 1, 0.1)));
  }

  @Test
  void whatIsStrange_dependsOnTheLength() {
    double share = words(100);
    assertEquals(List.of(), alarms(ENGLISH, 100, share, 0.1));
    assertTrue(PROFILE.rarity(new double[] {share, 0.1}, 400) < PROFILE.rarity(new double[] {share, 0.1}, 100));
  }

  @Test
  void rarity_isAShareThatFallsAsMoreIsNew() {
    double before = 1;
    for (double share = 0; share <= 1; share += 0.01) {
      double rarity = PROFILE.rarity(new double[] {share, 0.1}, 200);
      assertTrue(rarity > 0 && rarity <= before, share + ": " + rarity);
      before = rarity;
    }
    assertEquals(1, PROFILE.rarity(new double[] {0, 0}, 200));
    assertEquals(1.0 / (ShiftProfile.MOST_SURPRISES + 1), PROFILE.rarity(new double[] {1, 1}, 200));
  }

  @Test
  void rarities_ofTextsOfTheSameKind_areSpreadEvenly() {
    SplittableRandom random = new SplittableRandom(77);
    int[] below = new int[2];
    int size = 4000;
    for (int i = 0; i < size; i++) {
      int tokens = 100 + random.nextInt(300);
      double rarity = PROFILE.rarity(new double[] {share(tokens, random), noise(random) + 0.1}, tokens);
      below[0] += rarity <= 0.05 ? 1 : 0;
      below[1] += rarity <= 0.25 ? 1 : 0;
    }
    assertEquals(0.05, (double) below[0] / size, 0.02);
    assertEquals(0.25, (double) below[1] / size, 0.04);
  }

  @Test
  void textsOfTheSameKind_areSeldomStranger_thanFewThatWereLearntFrom() {
    SplittableRandom random = new SplittableRandom(78);
    int strange = 0;
    int all = 0;
    for (int profile = 0; profile < 100; profile++) {
      ShiftProfile few = profile(20, new SplittableRandom(profile));
      for (int i = 0; i < 50; i++) {
        int tokens = 100 + random.nextInt(300);
        strange += few.rarity(new double[] {share(tokens, random), noise(random) + 0.1}, tokens) <= 0.1 ? 1 : 0;
        all++;
      }
    }
    assertEquals(0.07, (double) strange / all, 0.03);
  }

  @Test
  void aProfileOfOneText_raisesAlarmsAboutLengthOnly() {
    ShiftProfile one = ShiftProfile.of(
        Set.of(), new long[] {100}, List.of(new double[] {0.2}, new double[] {0.1}));
    assertEquals(List.of(), one.alarms(() -> ENGLISH, 100, new double[] {1, 1}, NAMES));
    assertEquals(List.of(ShiftAlarm.Kind.LENGTH), kinds(one.alarms(() -> ENGLISH, 1, new double[] {1, 1}, NAMES)));
  }

  @Test
  void textsThatAreAllAlike_makeAProfile() {
    ShiftProfile same = ShiftProfile.of(Set.of(), new long[] {100, 100, 100}, List.of(new double[3], new double[3]));
    assertEquals(1, same.rarity(new double[2], 100));
    assertTrue(same.rarity(new double[] {1, 1}, 100) < 0.5);
  }

  @Test
  void aProfileOfManyTexts_keepsQuantilesFromTheLeastToTheGreatest() {
    assertEquals(ShiftProfile.MOST_SURPRISES, PROFILE.surprises().size());
    assertEquals(TEXTS / 10, profile(TEXTS / 10).surprises().size());
    assertEquals(PROFILE.surprises().stream().sorted().toList(), PROFILE.surprises());
  }

  @Test
  void partsOutOfRange_areRefused() {
    List<ShiftProfile.Expectation> none = List.of();
    List<Double> zero = List.of(0.0);
    for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), bad, 9, none, zero));
      assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), 0, bad, none, zero));
      assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), 0, 9, none, List.of(bad)));
      assertThrows(IllegalArgumentException.class, () -> new ShiftProfile.Expectation(0, 0, bad, tails(0)));
    }
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), 9, 8, none, zero));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), 0, 9, none, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(Set.of(), 0, 9, none, List.of(1.0, 0.5)));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile(
        Set.of(), 0, 9, none, Collections.nCopies(ShiftProfile.MOST_SURPRISES + 1, 0.0)));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile.Expectation(Double.NaN, 0, 1, tails(0)));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile.Expectation(0, Double.NaN, 1, tails(0)));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile.Expectation(0, 0, 1, List.of(0.0)));
    assertThrows(IllegalArgumentException.class, () -> new ShiftProfile.Expectation(0, 0, 1, tails(-1)));
  }

  @Test
  void aSurprise_isABitForEveryHalving() {
    ShiftProfile.Expectation expectation = new ShiftProfile.Expectation(0.2, 0, 0.1, tails(1));
    assertEquals(0, expectation.surprise(0.2, 5));
    assertEquals(0, expectation.surprise(0, 5));
    assertEquals(1, expectation.surprise(0.4, 5), 1e-6); // two deviations above: a quarter goes so far
    assertEquals(1.5, expectation.surprise(0.45, 5), 1e-6);
    assertEquals(7, expectation.surprise(1, 5), 1e-6);
    assertEquals(14, new ShiftProfile.Expectation(0.2, 0, 1e-9, tails(1)).surprise(1, 5));
  }

  private static List<Double> tails(double step) {
    List<Double> tails = new ArrayList<>();
    for (int i = 1; i <= ShiftProfile.Expectation.TAILS; i++) {
      tails.add(i * step);
    }
    return tails;
  }

  private static List<ShiftAlarm> alarms(Optional<Language> language, double tokens, double... unseen) {
    return PROFILE.alarms(() -> language, tokens, unseen, NAMES);
  }

  private static List<ShiftAlarm.Kind> kinds(List<ShiftAlarm> alarms) {
    return alarms.stream().map(ShiftAlarm::kind).toList();
  }

  private static ShiftProfile profile(int texts) {
    return profile(texts, new SplittableRandom(1));
  }

  private static ShiftProfile profile(int texts, SplittableRandom random) {
    long[] tokens = new long[texts];
    double[] words = new double[texts];
    double[] markdown = new double[texts];
    for (int i = 0; i < texts; i++) {
      tokens[i] = 100L + random.nextInt(300);
      words[i] = share((int) tokens[i], random);
      markdown[i] = 0.1 + noise(random);
    }
    return ShiftProfile.of(Set.of(Language.ENGLISH), tokens, List.of(words, markdown));
  }

  private static double share(int tokens, SplittableRandom random) {
    return words(tokens) + noise(random);
  }

  private static double words(int tokens) {
    return 0.8 - 0.1 * Math.log(tokens);
  }

  private static double noise(SplittableRandom random) {
    return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) / 25;
  }
}
