package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The hash is part of the file format: were one of these numbers another, no model that was kept could be used. */
class TermHashTest {
  @Test
  void token_hasTheHashOfEveryRelease() {
    assertEquals(0x793F9BD73383384AL, TermHash.token(""));
    assertEquals(0x7ACD23844B2787CDL, TermHash.token("the"));
    assertEquals(0xA4009B2AACE9D1BBL, TermHash.token("Stra\u00DFe"));
    assertEquals(0xE23FEA170E1EF2A6L, TermHash.token("\uD83D\uDE00"));
    assertEquals(0xDA1F70B4A89B552BL, TermHash.token("\uDC00\u0000"));
    assertEquals(0x9F8CE9B8C1112792L, TermHash.token("token(words-and-marks,1-3)"));
  }

  @Test
  void term_hasTheHashOfEveryRelease() {
    assertEquals(0x4179B061E0C0E0D0L, TermHash.term(0, 1, 0));
    assertEquals(0xBE35159D1670309AL, TermHash.term(TermHash.token("the"), 1, TermHash.token("token(words,1-1)")));
    assertEquals(0x72446BBCF6C799D7L, TermHash.term(-1, 8, Long.MIN_VALUE));
  }

  @Test
  void token_ofAStretchOfChars_isThatOfItsString() {
    char[] chars = "in the rain \uD800".toCharArray();
    for (int start = 0; start <= chars.length; start++) {
      for (int end = start; end <= chars.length; end++) {
        assertEquals(TermHash.token(new String(chars, start, end - start)), TermHash.token(chars, start, end));
      }
    }
  }

  @Test
  void token_tellsWhatIsAlikeApart() {
    assertNotEquals(TermHash.token(""), TermHash.token("\0"));
    assertNotEquals(TermHash.token("\0"), TermHash.token("\0\0"));
    assertNotEquals(TermHash.token("ab"), TermHash.token("ba"));
  }

  @Test
  void term_isNeverZero() {
    long salt = 0x1234;
    // The one polynomial that is spread to 0.
    assertEquals(1, TermHash.term(0, 0, 0));
    assertEquals(1, TermHash.term(0, 1, 1));
    assertNotEquals(0, TermHash.term(salt, 1, salt));
  }

  @Test
  void spread_isOneToOne() {
    SplittableRandom random = new SplittableRandom(5);
    Set<Long> seen = new HashSet<>();
    for (long i = 0; i < 20_000; i++) {
      seen.add(TermHash.spread(i));
      seen.add(TermHash.spread(i << 44 | 1L << 63));
    }
    assertEquals(40_000, seen.size());
    for (int i = 0; i < 1000; i++) {
      long bits = random.nextLong();
      int changed = Long.bitCount(TermHash.spread(bits) ^ TermHash.spread(bits ^ 1L << random.nextInt(64)));
      assertEquals(32, changed, 26, "bits changed of " + bits);
    }
  }

  @Test
  void terms_ofOtherLengthOrStream_areOthers() {
    Set<Long> seen = new HashSet<>();
    for (int n = 1; n <= TermStream.MOST; n++) {
      for (long salt = 0; salt < 100; salt++) {
        for (long polynomial = 0; polynomial < 100; polynomial++) {
          seen.add(TermHash.term(polynomial, n, TermHash.spread(salt + 1)));
        }
      }
    }
    assertEquals(TermStream.MOST * 100 * 100, seen.size());
  }
}
