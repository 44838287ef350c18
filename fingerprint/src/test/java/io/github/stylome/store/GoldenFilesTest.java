package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.composition.LearntSources;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionPolicy;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.LabelDiscriminants;
import io.github.stylome.verdict.NoveltyModel;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.SummedNovelty;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("locale")
class GoldenFilesTest {
  @Test
  void fingerprint_ofVersion1_isRead() throws IOException {
    assertEquals(Samples.fingerprint(),
        FingerprintReader.read(GoldenFiles.read(GoldenFiles.FINGERPRINT), Samples.fingerprinter()));
  }

  @Test
  void fingerprinter_ofVersion1_isRead() throws IOException {
    assertEquals(Samples.fingerprinter(), FingerprinterReader.read(GoldenFiles.read(GoldenFiles.FINGERPRINTER)));
  }

  @Test
  void attributor_ofVersion1_isRead() throws IOException {
    ProfileAttributor read = (ProfileAttributor) AttributorReader.read(GoldenFiles.read(GoldenFiles.ATTRIBUTOR));
    ProfileAttributor expected = Samples.attributor();
    assertEquals(expected.method(), read.method());
    assertEquals(expected.labels(), read.labels());
    assertEquals(expected.fingerprinters(), read.fingerprinters());
    assertEquals(expected.calibration(), read.calibration());
    assertEquals(expected.centroids(0), read.centroids(0));
    assertEquals(expected.centroids(1), read.centroids(1));
  }

  @Test
  void stackedAttributor_ofVersion1_isRead() throws IOException {
    StackedAttributor read =
        (StackedAttributor) AttributorReader.read(GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR));
    StackedAttributor expected = Samples.stackedAttributorOfSums();
    assertEquals(expected.method(), read.method());
    assertEquals(expected.labels(), read.labels());
    assertEquals(expected.channels(), read.channels());
    assertEquals(expected.weights(), read.weights());
    assertEquals(expected.calibration(), read.calibration());
    assertEquals(expected.doubts().shift(), read.doubts().shift());
    assertEquals(expected.doubts().conformal().tables(), read.doubts().conformal().tables());
    assertEquals(expected.doubts().selective().curves(), read.doubts().selective().curves());
    SummedNovelty novelty = (SummedNovelty) read.doubts().novelty().orElseThrow();
    assertArrayEquals(new double[][] {{1, -1}, {-0.5, 0.5}}, novelty.means());
    assertEquals(new NoveltyModel.Logistic(2, 0.125), novelty.group());
  }

  @Test
  void stackedAttributorOfDiscriminants_ofVersion1_isRead() throws IOException {
    NoveltyModel novelty = ((StackedAttributor) AttributorReader.read(
        GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR_OF_DISCRIMINANTS))).doubts().novelty().orElseThrow();
    LabelDiscriminants discriminants = novelty.discriminants().orElseThrow();
    assertArrayEquals(new double[] {0.5, 0}, discriminants.weights());
    assertArrayEquals(new double[][] {{1, -1, 0.5, 0}}, discriminants.axes());
    assertArrayEquals(new double[][] {{1}, {-0.5}}, discriminants.means());
    assertEquals(0.0625, discriminants.share());
    assertEquals(new NoveltyModel.Logistic(0.5, -1), novelty.single());
    assertEquals(new NoveltyModel.Logistic(2, 0.125), novelty.group());
  }

  @Test
  void composer_ofVersion1_isRead() throws IOException {
    byte[] golden = GoldenFiles.read(GoldenFiles.COMPOSER);
    LearntSources read = ComposerReader.readLearnt(golden);
    LearntSources expected = Samples.learntSources();
    assertEquals(expected.sources(), read.sources());
    assertEquals(expected.human(), read.human());
    assertEquals(expected.texts().get(2).scores(), read.texts().get(2).scores());
    assertArrayEquals(new int[] {1 << 20, 0, 300}, read.texts().get(0).style());
    assertArrayEquals(golden, ComposerWriter.toBytes(read));
    assertEquals(List.of("ann", "bob"), ComposerReader.read(golden).sources());
  }

  /** By hand: the one feature found has the value 1, so that the channel gives ann 127 / 2 − 1 / 4, and bob about −127 / 2. */
  @Test
  void stackedAttributor_ofVersion1_answersAsWhenItWasWritten() throws IOException {
    Attributor read = AttributorReader.read(GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR));
    Attribution answer = read.withPolicy(AttributionPolicy.always()).attribute(Document.of("x", "in the rain"));
    assertEquals("ann", answer.ranking().get(0).label());
    assertEquals(0.875 * Math.sqrt(3.0 / 67) * (1.5 * (63.5 - 0.25) - 0.125 - 1.25 * (0.125 - 63.5) - 0.25),
        answer.ranking().get(0).score() - answer.ranking().get(1).score(), 1e-4);
    assertEquals("the", answer.evidence().get(0).feature());
  }

  /**
   * By hand: the one feature found has the value 1, so that the channel gives ann 63.5 − 0.25, and bob 0.125 − 63.5. Half
   * of their difference, 63.3125, is where the text lies along the axis; ann's texts lie at 1, bob's at −0.5.
   */
  @Test
  void stackedAttributorOfDiscriminants_ofVersion1_answersAsWhenItWasWritten() throws IOException {
    Attributor read = AttributorReader.read(GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR_OF_DISCRIMINANTS));
    Attribution answer = read.withPolicy(AttributionPolicy.always()).attribute(Document.of("x", "in the rain"));
    assertEquals("ann", answer.ranking().get(0).label());
    double sums = 1.5 * (63.5 - 0.25) - 0.125 - 1.25 * (0.125 - 63.5) - 0.25;
    double densities = ((63.3125 + 0.5) * (63.3125 + 0.5) - (63.3125 - 1) * (63.3125 - 1)) / 2;
    assertEquals(0.875 * Math.sqrt(3.0 / 67) * (sums + 0.0625 * densities),
        answer.ranking().get(0).score() - answer.ranking().get(1).score(), 1e-4);
    assertEquals("the", answer.evidence().get(0).feature());
  }

  /**
   * By hand: as above, and less their mean the sums of ann and bob are half of their difference, up and down; of that ann
   * gets −0.125 − 0.5 times, bob 0.25 times.
   */
  @Test
  void stackedAttributorScaled_ofVersion1_answersAsWhenItWasWritten() throws IOException {
    StackedAttributor read = (StackedAttributor) AttributorReader.read(
        GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR_SCALED));
    LabelDiscriminants discriminants =
        read.doubts().novelty().flatMap(NoveltyModel::discriminants).orElseThrow();
    assertArrayEquals(new double[][] {{-0.125, 0.25}, {0.5, 0}}, discriminants.scaling().orElseThrow().weights());
    Attribution answer = read.withPolicy(AttributionPolicy.always()).attribute(Document.of("x", "in the rain"));
    double sums = 1.5 * (63.5 - 0.25) - 0.125 - 1.25 * (0.125 - 63.5) - 0.25;
    double densities = ((63.3125 + 0.5) * (63.3125 + 0.5) - (63.3125 - 1) * (63.3125 - 1)) / 2;
    double lead = sums + 0.0625 * densities;
    assertEquals(0.875 * Math.sqrt(3.0 / 67) * (lead + lead / 2 * (-0.125 - 0.5 - 0.25)),
        answer.ranking().get(0).score() - answer.ranking().get(1).score(), 1e-4);
  }

  @Test
  void writers_ofToday_writeTheSameBytes() throws IOException {
    assertArrayEquals(GoldenFiles.read(GoldenFiles.FINGERPRINT), FingerprintWriter.toBytes(Samples.fingerprint()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.FINGERPRINTER),
        FingerprinterWriter.toBytes(Samples.fingerprinter()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.ATTRIBUTOR), AttributorWriter.toBytes(Samples.attributor()));
    assertArrayEquals(
        GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR), AttributorWriter.toBytes(Samples.stackedAttributorOfSums()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR_OF_DISCRIMINANTS),
        AttributorWriter.toBytes(Samples.stackedAttributorOfDiscriminants()));
    assertArrayEquals(
        GoldenFiles.read(GoldenFiles.STACKED_ATTRIBUTOR_SCALED), AttributorWriter.toBytes(Samples.stackedAttributor()));
    assertArrayEquals(GoldenFiles.read(GoldenFiles.COMPOSER), ComposerWriter.toBytes(Samples.learntSources()));
  }

  @Test
  void read_ofAMissingFile_fails() {
    assertThrows(AssertionError.class, () -> GoldenFiles.read("no-such-file.bin"));
  }
}
