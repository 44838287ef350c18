package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChangePointTest {
  @Test
  void start_isWhereTheRunOfGainsBegan() {
    ChangePoint change = new ChangePoint();
    double[] gains = {0.2, -0.5, -0.1, 0.4, -0.1, 0.6};
    for (int i = 0; i < gains.length; i++) {
      change.add(i + 1, gains[i]);
    }
    assertEquals(4, change.start());
  }
}
