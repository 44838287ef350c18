package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.learn.LearnedChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies that no writer writes, made value by value as the format is described. */
class LearnedChannelBodyTest {
  private static final List<String> KEPT = List.of("a", "the");

  @Test
  void aBodyMadeByHand_isRead() throws FingerprintFormatException {
    LearnedChannel channel = read(body(0, "masked", KEPT, 0.5f, 0.25f, 127));
    assertEquals("mine", channel.spec().name());
    assertEquals(127 * 0.5f, channel.model().weight(0, 1));
    assertEquals(7, channel.vocabulary().hash(0));
    read(body(0, "richness", List.of(), 0.5f, 0.25f, 127));
    read(body(1, "whole-text", List.of(), 0, 0, -127));
  }

  @Test
  void keptWordsInAnotherForm_areRefused() {
    for (List<String> kept : List.of(
        List.of("The"), List.of("the", "a"), List.of("a", "a"), List.of(""), List.of("a\nb"), List.of("\uD800"))) {
      assertRefused(body(0, "masked", kept, 0.5f, 0.25f, 127));
    }
  }

  @Test
  void unknownUnitsAndTokenizers_areRefused() {
    assertRefused(body(2, "words", List.of(), 0.5f, 0.25f, 127));
    assertRefused(body(-1, "words", List.of(), 0.5f, 0.25f, 127));
    assertRefused(body(1, "words", List.of(), 0.5f, 0.25f, 127)); // chars are those of the whole text
    assertRefused(body(0, "no-such-tokenizer", List.of(), 0.5f, 0.25f, 127));
    assertRefused(body(0, "masked-0011223344556677", List.of(), 0.5f, 0.25f, 127));
  }

  @Test
  void numbersOutOfRange_areRefused() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1, 1e7f}) {
      assertRefused(body(0, "words", List.of(), bad, 0.25f, 127));
    }
    for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY, 1e7f}) {
      assertRefused(body(0, "words", List.of(), 0.5f, bad, 127));
    }
    assertRefused(body(0, "words", List.of(), 0.5f, 0.25f, -128));
  }

  @Test
  void moreFeaturesThanThereAreBytes_areRefusedBeforeAnythingIsAllocated() {
    BodyWriter out = new BodyWriter();
    writeHead(out, 0, "words", List.of(), 0);
    out.writeCount(Integer.MAX_VALUE);
    assertRefused(out.toBytes());
  }

  private static byte[] body(int unit, String tokenizer, List<String> kept, float size, float bias, int step) {
    BodyWriter out = new BodyWriter();
    writeHead(out, unit, tokenizer, kept, bias);
    out.writeCount(1);
    out.writeLong(7);
    out.writeCount(3);
    out.writeFloat(size);
    out.writeByte(0);
    out.writeByte(step);
    return out.toBytes();
  }

  private static void writeHead(BodyWriter out, int unit, String tokenizer, List<String> kept, float bias) {
    out.writeString("mine");
    out.writeCount(10);
    out.writeCount(1);
    out.writeByte(unit);
    out.writeString(tokenizer);
    if (tokenizer.equals("masked")) {
      out.writeCount(kept.size());
      kept.forEach(out::writeString);
    }
    out.writeByte(1);
    out.writeByte(2);
    out.writeCount(5);
    out.writeFloat(bias);
    out.writeFloat(0);
  }

  private static LearnedChannel read(byte[] body) throws FingerprintFormatException {
    return LearnedChannelBody.read(2, new BodyReader(ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN), ""));
  }

  /** What is out of range is left to the caller to report. */
  private static void assertRefused(byte[] body) {
    Exception e = assertThrows(Exception.class, () -> read(body));
    assertTrue(e instanceof FingerprintFormatException || e instanceof IllegalArgumentException, e::toString);
  }
}
