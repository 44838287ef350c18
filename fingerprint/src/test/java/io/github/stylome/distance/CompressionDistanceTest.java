package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CompressionDistanceTest {
  private static final CompressionDistance NCD = CompressionDistance.standard();

  /** Made-up prose of a vocabulary. */
  private static String prose(List<String> words, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.ints(count, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
  }

  private static double bits(byte[] bytes) {
    return new ByteModel(bytes.length).code(bytes);
  }

  @Test
  void textAndItsCopy_areNear_andTextsOfOtherWordsAreFar() {
    List<String> english = List.of("river", "morning", "whisper", "table", "under", "garden", "slowly", "letter");
    List<String> other = List.of("joki", "aamu", "kuiskaus", "alla", "puutarha", "hitaasti", "kirje", "ikkuna");
    String one = prose(english, 3000, 1);
    String two = prose(english, 3000, 2);
    String far = prose(other, 3000, 3);
    assertTrue(NCD.between(one, one) < 0.05, () -> "" + NCD.between(one, one));
    assertTrue(NCD.between(one, two) < NCD.between(one, far));
    assertTrue(NCD.between(one, far) <= 1.05, () -> "" + NCD.between(one, far));
  }

  /** A window of zip would have forgotten the beginning after 32 KB. */
  @Test
  void whatStoodFarAhead_isStillKnown() {
    byte[] random = new byte[100_000];
    new SplittableRandom(5).nextBytes(random);
    ByteModel model = new ByteModel(400_000);
    double first = model.code(random);
    byte[] between = new byte[200_000];
    new SplittableRandom(6).nextBytes(between);
    model.code(between);
    assertEquals(800_000, first, 12_000); // random bytes take eight bits each
    assertTrue(model.code(random) < first / 20);
  }

  @Test
  void oneCharacter_takesNearlyNothing() {
    assertTrue(bits(new byte[1 << 20]) < 4000);
    assertEquals(0, bits(new byte[0]));
  }

  @Test
  void skewedBytes_takeAboutTheirEntropy() {
    SplittableRandom random = new SplittableRandom(7);
    byte[] bytes = new byte[200_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (random.nextInt(10) == 0 ? 'b' : 'a');
    }
    double entropy = bytes.length * -(0.1 * Math.log(0.1) + 0.9 * Math.log(0.9)) / Math.log(2);
    assertTrue(bits(bytes) > entropy * 0.99 && bits(bytes) < entropy * 1.1, () -> bits(bytes) / entropy + "");
  }

  @Test
  void bits_areTheSameForEver() {
    byte[] bytes = "the rain fell on the garden, and the garden drank the rain".getBytes(StandardCharsets.UTF_8);
    assertEquals(263.31707763671875, bits(bytes));
  }

  @Test
  void codingInTwoParts_isCodingTheWhole_andACopyLeavesItsModelAlone() {
    byte[] text = prose(List.of("mild", "stone", "lamp"), 500, 9).getBytes(StandardCharsets.UTF_8);
    ByteModel parts = new ByteModel(text.length);
    double first = parts.code(Arrays.copyOf(text, 700));
    ByteModel copy = parts.copy();
    copy.code("something quite different".getBytes(StandardCharsets.UTF_8));
    double second = parts.code(Arrays.copyOfRange(text, 700, text.length));
    assertEquals(bits(text), first + second, 1e-6);
  }

  @Property(tries = 100)
  void anyTexts_haveASymmetricFiniteDistance(@ForAll("texts") String one, @ForAll("texts") String two) {
    double between = NCD.between("x" + one, "y" + two);
    assertEquals(between, NCD.between("y" + two, "x" + one));
    assertTrue(between >= 0 && between < 1.6, () -> "" + between);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all().ofMaxLength(200); // lone surrogates too
  }

  @Test
  void threads_changeNoBit_andEmptyTextsAreNamed() {
    List<String> labels = List.of("a", "b", "c");
    List<String> texts = List.of("some words here", "some other words", "and quite a few more words there");
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      LabelDistances several = NCD.matrix(labels, texts, Workers.of(executor, 3));
      LabelDistances one = NCD.matrix(labels, texts, Workers.caller());
      for (int i = 0; i < 9; i++) {
        assertEquals(one.between(i / 3, i % 3), several.between(i / 3, i % 3));
      }
    } finally {
      executor.shutdown();
    }
    Exception e = assertThrows(IllegalArgumentException.class,
        () -> NCD.matrix(labels, List.of("x", "", "y"), Workers.caller()));
    assertEquals("the text \"b\" is empty", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> NCD.matrix(labels, List.of("x"), Workers.caller()));
  }
}
