package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.testing.RandomTexts;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermOrderTest {
  @Property(tries = 5000)
  void order_ofWellFormedTerms_isThatOfTheirCodePoints(@ForAll("terms") String a, @ForAll("terms") String b) {
    assertEquals(
        Integer.signum(Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray())),
        Integer.signum(TermOrder.BY_CODE_POINT.compare(a, b)));
  }

  @Property(tries = 5000)
  void order_isTotal(@ForAll("any") String a, @ForAll("any") String b, @ForAll("any") String c) {
    int ab = Integer.signum(TermOrder.BY_CODE_POINT.compare(a, b));
    int bc = Integer.signum(TermOrder.BY_CODE_POINT.compare(b, c));
    assertEquals(-ab, Integer.signum(TermOrder.BY_CODE_POINT.compare(b, a)));
    assertEquals(a.equals(b), ab == 0);
    if (ab == bc) {
      assertEquals(ab, Integer.signum(TermOrder.BY_CODE_POINT.compare(a, c)));
    }
  }

  @Provide
  Arbitrary<String> terms() {
    return RandomTexts.ofUpTo(3).map(text -> text.codePoints()
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
  }

  @Provide
  Arbitrary<String> any() {
    return RandomTexts.ofUpTo(3);
  }
}
