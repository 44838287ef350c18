package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.HabitTexts;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.StyloRules;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.StackedMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
  private static final Corpus TRAINING = SmallTexts.corpus(5, "ann", "bob", "cy");
  private static final ProfileAttributor ATTRIBUTOR = ProfileAttributor.fit(ProfileMethod.standard(), TRAINING, Workers.caller());

  @Test
  void everyFingerprint_readsBackAndIsWrittenAlike() throws IOException {
    for (Fingerprinter prints : ATTRIBUTOR.fingerprinters()) {
      for (Document document : TRAINING) {
        Fingerprint print = prints.fingerprint(document);
        byte[] bytes = FingerprintWriter.toBytes(print);
        Fingerprint read = FingerprintReader.read(bytes, prints);
        assertEquals(print, read);
        assertArrayEquals(print.zScores(), read.zScores());
        assertArrayEquals(bytes, FingerprintWriter.toBytes(read));
      }
    }
  }

  @Test
  void aFingerprinter_readsBackAndIsWrittenAlike() throws IOException {
    for (Fingerprinter prints : ATTRIBUTOR.fingerprinters()) {
      byte[] bytes = FingerprinterWriter.toBytes(prints);
      Fingerprinter read = FingerprinterReader.read(bytes);
      assertEquals(prints, read);
      assertEquals(prints.spec(), read.spec());
      assertEquals(prints.unscaledFeatures(), read.unscaledFeatures());
      assertArrayEquals(bytes, FingerprinterWriter.toBytes(read));
      Document text = SmallTexts.document("x", 2, 99);
      assertEquals(prints.fingerprint(text), read.fingerprint(text));
    }
  }

  @Test
  void aFingerprinterOfAnyKindOfNGram_readsBackAndMeasuresAlike() throws IOException {
    for (NGrams ngrams : List.of(NGrams.ofWords(2).withSkips(2), NGrams.ofWords(2).withinSentences(),
        NGrams.ofGraphemes(3), NGrams.ofCharacters(3).withinPaddedWords(), NGrams.ofGraphemes(2).withinWords())) {
      for (StyloRules rules : List.of(StyloRules.ENGLISH, StyloRules.ENGLISH_ALL)) {
        FeatureSpec spec = FeatureSpec.builder()
            .normalizer(Normalizers.none())
            .tokenizer(Tokenizers.stylo(rules))
            .features(MostFrequent.of(ngrams, 50))
            .build();
        Fingerprinter prints = Fingerprinter.fit(spec, TRAINING);
        byte[] bytes = FingerprinterWriter.toBytes(prints);
        Fingerprinter read = FingerprinterReader.read(bytes);
        assertEquals(spec, read.spec());
        assertArrayEquals(bytes, FingerprinterWriter.toBytes(read));
        Document text = TRAINING.documents().get(0);
        assertEquals(prints.fingerprint(text), read.fingerprint(text));
      }
    }
  }

  @Test
  void anAttributor_readsBackAndAnswersAlike() throws IOException {
    byte[] bytes = AttributorWriter.toBytes(ATTRIBUTOR);
    ProfileAttributor read = (ProfileAttributor) AttributorReader.read(bytes);
    assertArrayEquals(bytes, AttributorWriter.toBytes(read));
    Document text = SmallTexts.document("x", 2, 99);
    assertEquals(ATTRIBUTOR.attribute(text).ranking(), read.attribute(text).ranking());
    assertEquals(ATTRIBUTOR.attribute(text).evidence(), read.attribute(text).evidence());
  }

  @Test
  void aCompactAttributor_isSmallerAndAnswersNearlyAlike() throws IOException {
    byte[] compact = AttributorWriter.toCompactBytes(ATTRIBUTOR);
    assertTrue(compact.length < AttributorWriter.toBytes(ATTRIBUTOR).length);
    ProfileAttributor read = (ProfileAttributor) AttributorReader.read(compact);
    Document text = SmallTexts.document("x", 2, 99);
    List<Candidate> expected = ATTRIBUTOR.attribute(text).ranking();
    List<Candidate> actual = read.attribute(text).ranking();
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).label(), actual.get(i).label());
      assertEquals(expected.get(i).score(), actual.get(i).score(), 1e-3);
      assertEquals(expected.get(i).probability(), actual.get(i).probability(), 1e-2);
    }
  }

  @Test
  void aStackedAttributor_readsBackAndAnswersWithTheSameBits() throws IOException {
    StackedAttributor fitted = StackedAttributor.fit(
        StackedMethod.standard(), HabitTexts.corpus(15, "ann", "bob", "cy", "dee"), Workers.caller());
    assertTrue(fitted.doubts().novelty().isPresent());
    byte[] bytes = AttributorWriter.toBytes(fitted);
    StackedAttributor read = (StackedAttributor) AttributorReader.read(bytes);
    assertArrayEquals(bytes, AttributorWriter.toBytes(read));
    assertEquals(fitted.method(), read.method());
    Document text = HabitTexts.document("x", 2, 99);
    Attribution expected = fitted.attribute(text);
    Attribution actual = read.attribute(text);
    assertEquals(expected.ranking(), actual.ranking());
    assertEquals(expected.evidence(), actual.evidence());
    assertEquals(expected.unknown(), actual.unknown());
    assertEquals(expected.channels(), actual.channels());
    assertEquals(expected.shift(), actual.shift());
    assertEquals(expected.conformalSet(0.9), actual.conformalSet(0.9));
    assertEquals(expected.reason(), actual.reason());
  }

  @Test
  void aStackedAttributorOfFewTexts_readsBack() throws IOException {
    StackedAttributor fitted = StackedAttributor.fit(
        StackedMethod.standard(), HabitTexts.corpus(2, "ann", "bob"), Workers.caller());
    byte[] bytes = AttributorWriter.toBytes(fitted);
    assertArrayEquals(bytes, AttributorWriter.toBytes(AttributorReader.read(bytes)));
  }

  @Test
  void files_areReadFromDisk(@TempDir Path folder) throws IOException {
    Fingerprinter prints = Samples.fingerprinter();
    Path file = folder.resolve("model");
    Files.write(file, FingerprinterWriter.toBytes(prints));
    assertEquals(prints, FingerprinterReader.read(file));
    Files.write(file, FingerprintWriter.toBytes(Samples.fingerprint()));
    assertEquals(Samples.fingerprint(), FingerprintReader.read(file, prints));
    Files.write(file, AttributorWriter.toBytes(ATTRIBUTOR));
    assertEquals(ATTRIBUTOR.labels(), AttributorReader.read(file).labels());
    assertThrows(NoSuchFileException.class, () -> AttributorReader.read(folder.resolve("missing")));
  }

  @Test
  void aFingerprinterOfAllWords_canBeWritten() throws IOException {
    Fingerprinter prints = Fingerprinter.fit(
        FeatureSpec.builder().features(MostFrequent.words(Integer.MAX_VALUE).culledAt(1.0 / 3)).build(), TRAINING);
    assertEquals(prints, FingerprinterReader.read(FingerprinterWriter.toBytes(prints)));
  }

  @Test
  void aFingerprinterWithATokenizerOfTheCallers_isNotWritten() {
    Tokenizer own = new Tokenizer() {
      @Override
      public String name() {
        return "own";
      }

      @Override
      public TextCursor open(CharSequence text) {
        return Tokenizers.words().open(text);
      }
    };
    FeatureSpec spec = FeatureSpec.builder().tokenizer(own).features(MostFrequent.words(1)).build();
    Fingerprinter prints = Fingerprinter.of(spec, Vocabulary.copyOf(List.of("a")), new double[1], new double[1], 2);
    Exception e = assertThrows(IllegalArgumentException.class, () -> FingerprinterWriter.toBytes(prints));
    assertTrue(e.getMessage().contains("\"own\""), e.getMessage());
  }
}
