package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceAccumulatorTest {
  private static final FeatureSpec SPEC = FeatureSpec.mostFrequentWords(30);
  private static final Corpus REFERENCE = SmallTexts.corpus(8, "ann", "bob");
  private static final Fingerprinter FITTED =
      Fingerprinter.fitToMeasurable(SPEC, REFERENCE, Workers.caller()).fingerprinter();

  private static ReferenceAccumulator accumulator() {
    return new ReferenceAccumulator(SPEC, FITTED.vocabulary());
  }

  @Test
  void textsInAnyOrderAndSplit_giveTheFingerprinterOfOneMemory() {
    for (int seed = 0; seed < 20; seed++) {
      List<Document> shuffled = new ArrayList<>(REFERENCE.documents());
      Collections.shuffle(shuffled, new Random(seed));
      ReferenceAccumulator one = accumulator();
      ReferenceAccumulator other = accumulator();
      shuffled.subList(0, seed % 16).forEach(one::add);
      shuffled.subList(seed % 16, 16).forEach(other::add);
      ReferenceAccumulator all = accumulator();
      all.addBytes(other.toBytes());
      all.merge(one);
      assertEquals(FITTED, all.fingerprinter());
      assertEquals(16, all.texts());
    }
  }

  @Test
  void aTextWithNothingToMeasure_isNoPart() {
    ReferenceAccumulator all = accumulator();
    REFERENCE.forEach(all::add);
    assertFalse(all.add(Document.of("blank", " \n ")));
    assertFalse(all.add(Document.of("marks", "?! ...")));
    assertEquals(FITTED, all.fingerprinter());
  }

  @Test
  void fewerThanTwoTexts_areRefused() {
    ReferenceAccumulator one = accumulator();
    one.add(REFERENCE.documents().get(0));
    assertThrows(IllegalArgumentException.class, one::fingerprinter);
  }

  @Test
  void bytesOfOtherFeatures_areRefused() {
    ReferenceAccumulator other =
        new ReferenceAccumulator(SPEC, Vocabulary.copyOf(FITTED.vocabulary().terms().subList(1,
        FITTED.vocabulary().size())));
    assertThrows(IllegalArgumentException.class, () -> accumulator().addBytes(other.toBytes()));
    assertThrows(IllegalArgumentException.class, () -> accumulator().merge(other));
    assertThrows(IllegalArgumentException.class, () -> accumulator().addBytes(new byte[7]));
  }

  @Test
  void centroid_comesBackFromItsBytes() {
    Centroid.Accumulator one = FITTED.newCentroid();
    Centroid.Accumulator other = FITTED.newCentroid();
    Centroid.Accumulator all = FITTED.newCentroid();
    for (int i = 0; i < 16; i++) {
      Fingerprint print = FITTED.fingerprint(REFERENCE.documents().get(i));
      (i % 3 == 0 ? one : other).add(print);
      all.add(print);
    }
    Centroid.Accumulator read = FITTED.newCentroid(one.toBytes());
    read.merge(other);
    assertEquals(all.centroid("all"), read.centroid("all"));
    assertArrayEquals(all.toBytes(), read.toBytes());
  }

  @Test
  void centroidBytesOfAnotherFingerprinter_areRefused() {
    Fingerprinter other = Fingerprinter.fit(FeatureSpec.mostFrequentWords(29), REFERENCE);
    byte[] bytes = other.newCentroid().toBytes();
    assertThrows(IllegalArgumentException.class, () -> FITTED.newCentroid(bytes));
    byte[] ownLength = FITTED.newCentroid().toBytes();
    ownLength[5] ^= 1; // of the digest
    assertThrows(IllegalArgumentException.class, () -> FITTED.newCentroid(ownLength));
  }
}
