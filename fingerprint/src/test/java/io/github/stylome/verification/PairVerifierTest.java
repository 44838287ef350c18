package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.language.FunctionWords;
import io.github.stylome.language.Language;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairVerifierTest {
  private static final Corpus TEXTS = texts(5, 600);

  /** Texts of two works each; every author prefers some words. */
  private static Corpus texts(int authors, int words) {
    List<Document> texts = new ArrayList<>();
    for (int author = 0; author < authors; author++) {
      for (int text = 0; text < 4; text++) {
        String id = author + "-" + text;
        texts.add(Document.of(id, "author " + author, prose(author, text, words)).withGroup(author + "/" + text / 2));
      }
    }
    return Corpus.copyOf(texts);
  }

  private static String prose(int author, int text, int words) {
    SplittableRandom random = new SplittableRandom(31L * author + text);
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int own = (author * 7) % 40 + random.nextInt(12);
      int word = random.nextInt(3) == 0 ? own : random.nextInt(60);
      prose.append("word").append((char) ('a' + word % 26)).append((char) ('a' + word / 26));
      prose.append(i % 11 == 10 ? ". " : " ");
    }
    return prose.toString();
  }

  private static Document text(int author, int text) {
    return Document.of("q" + author + "-" + text, prose(author, text, 600));
  }

  @Test
  void everyMeasure_scoresOneAuthorAboveTwo_andAlikeInBothDirections() {
    for (PairScorer scorer : PairMethod.ALL.scorers(TEXTS, Workers.caller())) {
      double same = 0;
      double different = 0;
      for (int text = 10; text < 14; text++) {
        same += scorer.score(text(6, text), text(6, text + 10));
        different += scorer.score(text(6, text), text(8, text + 10));
      }
      assertTrue(same > different, scorer.name() + " " + same + " " + different);
      assertEquals(scorer.score(text(6, 1), text(8, 2)), scorer.score(text(8, 2), text(6, 1)), 1e-12, scorer.name());
    }
  }

  @Test
  void names_areThoseOfTheScorers() {
    for (PairMethod method : PairMethod.values()) {
      assertEquals(method.names(),
          method.scorers(TEXTS, Workers.caller()).stream().map(PairScorer::name).toList());
    }
  }

  @Test
  void emptyText_isRefusedByEveryMeasure() {
    for (PairScorer scorer : PairMethod.ALL.scorers(TEXTS, Workers.caller())) {
      assertThrows(IllegalArgumentException.class,
          () -> scorer.score(Document.of("empty", ""), text(1, 1)), scorer.name());
    }
  }

  @Test
  void hostileTexts_haveFiniteScores() {
    String wild = "\udc00\ud800\u0000\uffff".repeat(50) + "a".repeat(100_000) + prose(1, 1, 50);
    for (PairScorer scorer : PairMethod.ALL.scorers(TEXTS, Workers.caller())) {
      assertTrue(Double.isFinite(scorer.score(Document.of("wild", wild), text(1, 1))), scorer.name());
    }
  }

  @Test
  void wordRatios_lieOnTheWords_andMakeTheScore() {
    LambdaG method = LambdaG.fit(TEXTS, Workers.caller()).with(3, 2, 1);
    Document one = text(6, 1);
    Document other = text(7, 2);
    List<WordRatio> forth = method.wordRatios(one, other);
    List<WordRatio> back = method.wordRatios(other, one);
    assertEquals(600 + 54, forth.size()); // words and full stops
    assertEquals("wor", one.text().substring(forth.get(0).start(), forth.get(0).end()).substring(0, 3));
    assertEquals(method.score(one, other), (mean(forth) + mean(back)) / 2, 1e-12);
  }

  private static double mean(List<WordRatio> ratios) {
    return ratios.stream().mapToDouble(WordRatio::log10Ratio).average().orElseThrow();
  }

  @Test
  void pairs_areOfBothKinds_ofDifferentWorks_andNoneTwice() {
    List<TextPair> pairs = PairDraw.draw(TEXTS, 10, 3);
    assertEquals(10, pairs.stream().filter(TextPair::same).count());
    assertEquals(20, pairs.size());
    assertEquals(20, pairs.stream()
        .map(pair -> List.of(pair.questioned().id(), pair.known().id()).stream().sorted().collect(Collectors.joining()))
        .distinct().count());
    for (TextPair pair : pairs) {
      assertNotEquals(pair.questioned().group(), pair.known().group());
    }
    assertEquals(pairs, PairDraw.draw(TEXTS, 10, 3));
    assertThrows(IllegalArgumentException.class, () -> PairDraw.draw(TEXTS.labelled("author 1"), 10, 3));
  }

  @Test
  void verifier_separatesThePairs_withinWhatItsPairsSupport() {
    List<TextPair> pairs = PairDraw.draw(TEXTS, 10, 3);
    PairVerifier verifier = PairVerifier.fit(PairMethod.FUSION.scorers(TEXTS, Workers.caller()), pairs, 1,
        Workers.caller());
    PairVerification same = verifier.verify(text(6, 1), text(6, 2));
    PairVerification different = verifier.verify(text(6, 1), text(9, 2));
    assertTrue(same.log10Ratio() > different.log10Ratio(), same + " " + different);
    assertTrue(same.lower() <= same.log10Ratio() && same.log10Ratio() <= same.upper(), same.toString());
    assertTrue(same.upper() <= Math.log10(11) && different.lower() >= -Math.log10(6), same + " " + different);
    assertEquals(List.of("lambdag", "characters", "normalized"), List.copyOf(same.scores().keySet()));
    assertEquals(540, verifier.fewestWords());
    Document tooShort = Document.of("short", prose(6, 1, 539));
    assertThrows(IllegalArgumentException.class, () -> verifier.verify(tooShort, text(6, 2)));
    assertEquals(20, verifier.calibration().pairs());
    assertEquals(5, verifier.calibration().authors());
  }

  @Test
  void scoresThatSayNothing_areUndecided() {
    PairScorer constant = new PairScorer() {
      @Override
      public String name() {
        return "constant";
      }

      @Override
      public double score(Document questioned, Document known) {
        return 7;
      }
    };
    PairVerification answer =
        PairVerifier.fit(List.of(constant), PairDraw.draw(TEXTS, 10, 3), 1, Workers.caller())
            .verify(text(6, 1), text(6, 2));
    assertEquals(0, answer.log10Ratio(), 1e-9);
    assertEquals(VerificationAnswer.CANNOT_TELL, answer.answer());
    assertEquals(1, answer.calibration().cllr(), 1e-9);
  }

  @Test
  void anyTwoTexts_areMorePairs_thanThoseOfDifferentWorks() {
    List<TextPair> any = PairDraw.drawAny(TEXTS, 30, 3);
    assertEquals(30, any.stream().filter(TextPair::same).count()); // 5 authors with 4 texts each
    assertEquals(20, PairDraw.draw(TEXTS, 30, 3).stream().filter(TextPair::same).count());
    assertTrue(any.stream().filter(TextPair::same)
        .anyMatch(pair -> pair.questioned().group().equals(pair.known().group())));
  }

  @Test
  void scoresThatSeparate_areTrusted() {
    PairScorer perfect = new PairScorer() {
      @Override
      public String name() {
        return "perfect";
      }

      @Override
      public double score(Document questioned, Document known) {
        return questioned.label().equals(known.label()) ? 1 : -1;
      }
    };
    PairVerifier verifier =
        PairVerifier.fit(List.of(perfect), PairDraw.drawAny(TEXTS, 30, 3), 1, Workers.caller());
    assertTrue(verifier.calibration().cllr() < 0.25, verifier.toString());
  }

  @Test
  void verifierOfFewerWords_takesThem_andTheLimitIsAsTold() {
    PairVerifier verifier = PairVerifier.fit(PairMethod.DELTA.scorers(TEXTS, Workers.caller()),
        PairDraw.draw(TEXTS, 10, 3), 1, Workers.caller());
    Document brief = Document.of("brief", prose(6, 1, 100));
    assertThrows(IllegalArgumentException.class, () -> verifier.verify(brief, text(6, 2)));
    assertEquals("brief", verifier.taking(100).verify(brief, text(6, 2)).questioned());
    assertThrows(IllegalArgumentException.class, () -> verifier.taking(0));
  }

  /** Returns so many function words of a language, of which every author likes some best. */
  private static String functionWords(Language language, int author, int text, int words) {
    List<String> all = List.copyOf(FunctionWords.of(language).words());
    SplittableRandom random = new SplittableRandom(31L * author + text);
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < words; i++) {
      int word = random.nextInt(3) == 0 ? author * 5 + random.nextInt(8) : random.nextInt(60);
      prose.append(all.get(word % all.size())).append(' ');
    }
    return prose.toString();
  }

  @Test
  void textUnlikeAllCalibrationTexts_isUndecided_withTheReason() {
    List<Document> texts = new ArrayList<>();
    for (int author = 0; author < 5; author++) {
      for (int text = 0; text < 4; text++) {
        texts.add(Document.of(author + "-" + text, "author " + author,
            functionWords(Language.ENGLISH, author, text, 300)).withGroup(author + "/" + text / 2));
      }
    }
    Corpus english = Corpus.copyOf(texts);
    PairVerifier verifier = PairVerifier.fit(PairMethod.DELTA.scorers(english, Workers.caller()),
        PairDraw.draw(english, 10, 3), 1, Workers.caller());
    Document one = Document.of("one", functionWords(Language.ENGLISH, 6, 1, 300));
    Document italian = Document.of("italian", functionWords(Language.ITALIAN, 6, 1, 150)
        + functionWords(Language.ENGLISH, 6, 1, 1) + functionWords(Language.ITALIAN, 6, 2, 150));
    PairVerification other = verifier.verify(one, italian);
    assertEquals(VerificationAnswer.CANNOT_TELL, other.answer());
    assertEquals("the text italian seems to be in ITALIAN, and the calibration texts are in [ENGLISH]",
        other.reason().orElseThrow());
    PairVerification atMost = verifier.verify(one, Document.of("two", functionWords(Language.ENGLISH, 6, 2, 600)));
    assertFalse(atMost.reason().orElse("").contains("words"), atMost.toString());
    PairVerification longer = verifier.verify(one, Document.of("long", functionWords(Language.ENGLISH, 6, 2, 601)));
    assertEquals(VerificationAnswer.CANNOT_TELL, longer.answer());
    assertEquals("the text long has more than 600 words, twice those of the longest calibration text; compare a part "
        + "of it", longer.reason().orElseThrow());
  }

  @Test
  void slices_haveTheirWords_andKeepLabelAndWork() {
    Document work = Document.of("work", "someone", "One two, three. Four five six seven!");
    List<Document> slices = WordSlices.of(work, 3, 9);
    assertEquals(List.of("One two, three", "Four five six"), slices.stream().map(Document::text).toList());
    assertEquals("work", slices.get(1).group().orElseThrow());
    assertEquals("work/2", slices.get(1).id());
    assertEquals(List.of("Four five six"), WordSlices.of(work, 3, 1).stream().map(Document::text).toList());
    assertEquals("One two", WordSlices.first(work, 2).text());
    assertEquals(work, WordSlices.first(work, 70));
    assertEquals(5, WordSlices.words(work, 5));
    assertThrows(IllegalArgumentException.class, () -> WordSlices.of(work, 0, 1));
  }
}
