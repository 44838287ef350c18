package io.github.stylome.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseProfilesTest {
  @Test
  void rows_areKeptWithoutTheirZeros() {
    float[][] rows = TestRows.uneven(90, 40, 1, true, new Random(1));
    SparseProfiles profiles = SparseProfiles.from(ProfileMatrix.copyOf(rows));
    assertEquals(90, profiles.rows());
    assertEquals(40, profiles.columns());
    assertTrue(profiles.hasNegative());
    int size = 0;
    for (int r = 0; r < rows.length; r++) {
      int[] columns = profiles.columns(r);
      float[] spread = new float[40];
      for (int i = 0; i < columns.length; i++) {
        spread[columns[i]] = profiles.values(r)[i];
        assertTrue(spread[columns[i]] != 0);
      }
      assertArrayEquals(rows[r], spread);
      size += columns.length;
    }
    assertEquals(size, profiles.size());
  }

  @Test
  void bothWaysToAddARow_giveTheSame() {
    SparseProfiles profiles =
        SparseProfiles.builder(5).add(0, 3, 0, 0, 4).add(new int[] {1, 2, 4}, new float[] {3, 0, 4}).build();
    assertArrayEquals(profiles.columns(0), profiles.columns(1));
    assertArrayEquals(profiles.values(0), profiles.values(1));
    assertEquals(4, profiles.size());
  }

  @Test
  void aBuilder_goesOnBehindWhatItBuilt() {
    SparseProfiles.Builder builder = SparseProfiles.builder(2).add(1, 0);
    SparseProfiles first = builder.build();
    assertEquals(2, builder.add(0, 1).build().rows());
    assertEquals(1, first.rows());
  }

  @Test
  void measuredVectors_haveTheRowsOfAMatrixOfThem() {
    Corpus texts = Corpus.of(
        Document.of("a", "the boat lay by the wall and the rope was wet"),
        Document.of("b", "a dog ran to the boat and a gull flew off"),
        Document.of("c", "we walked home and the dog ran by the wall"));
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(12), texts);
    List<Fingerprint> measured = texts.stream().map(prints::fingerprint).toList();
    ProfileMatrix matrix = ProfileMatrix.from(Distances.minMax(), measured);
    SparseProfiles expected = SparseProfiles.from(matrix);
    SparseProfiles found = SparseProfiles.from(Distances.minMax(), measured);
    assertTrue(found.size() > 0 && found.size() < matrix.rows() * matrix.columns());
    for (int row = 0; row < 3; row++) {
      assertArrayEquals(expected.columns(row), found.columns(row));
      assertArrayEquals(expected.values(row), found.values(row));
    }
  }

  @Test
  void measuredVectors_areNone_ifThereAreNone() {
    assertEquals(0, SparseProfiles.from(Distances.cosine(), List.of()).rows());
  }

  @Test
  void badRows_areRefused() {
    SparseProfiles.Builder builder = SparseProfiles.builder(3);
    assertThrows(IllegalArgumentException.class, () -> builder.add(1, 2));
    assertThrows(IllegalArgumentException.class, () -> builder.add(1, 2, Float.NaN));
    assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {1}, new float[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {1, 1}, new float[] {1, 2}));
    assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {-1}, new float[] {1}));
    assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {3}, new float[] {1}));
    assertThrows(IllegalArgumentException.class, () -> builder.add(new int[] {0}, new float[] {1e20f}));
    assertThrows(IllegalArgumentException.class, () -> SparseProfiles.builder(-1));
    assertEquals(0, builder.build().rows());
    assertThrows(IndexOutOfBoundsException.class, () -> builder.build().columns(0));
  }
}
