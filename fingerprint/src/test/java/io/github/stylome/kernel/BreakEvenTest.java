package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BreakEvenTest {
  @Test
  void itIsPassed_onceSoMuchHasBeenDone() {
    BreakEven even = new BreakEven(100);
    assertFalse(even.isPassedWith(60));
    assertFalse(even.isPassedWith(40));
    assertTrue(even.isPassedWith(1));
    assertTrue(even.isPassedWith(1));
  }

  @Test
  void alone_muchWorkPassesIt() {
    assertTrue(new BreakEven(100).isPassedWith(101));
  }

  @Test
  void itStaysPassed_howeverMuchFollows() {
    BreakEven even = new BreakEven(100);
    for (int i = 0; i < 5; i++) {
      assertTrue(even.isPassedWith(Long.MAX_VALUE - 100));
    }
  }
}
